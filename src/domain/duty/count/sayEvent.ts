import type { DateFactName } from '../../pack/schema/dateFacts.ts';
import { capital, sayDay } from './sayDay.ts';

/** What a fact is called inside a sentence: 'We need to know the day the council got the request.' */
const eventNames: Readonly<Record<DateFactName | 'bornOn' | 'transferYear' | 'schoolClosedDays', string>> = {
  requestReceivedOn: 'the day the council got the request',
  decisionLetterOn: 'the date on the council’s decision letter',
  certificateOn: 'the date on the mediation certificate',
  draftServedOn: 'the day the draft plan was sent to you',
  finalPlanOn: 'the date on the final plan',
  lastReviewOn: 'the day the plan was last reviewed',
  reviewMeetingOn: 'the day of the review meeting',
  amendmentNoticeOn: 'the day the notice of proposed changes was sent',
  orderMadeOn: 'the date of the Tribunal’s order',
  movedOn: 'the day of the move to the new council’s area',
  exclusionStartedOn: 'the first day of the suspension or exclusion',
  outOfSchoolSince: 'the first day out of school',
  adviceRequestReceivedOn: 'the day they got the council’s request for advice',
  consultationReceivedOn: 'the day the school or college got the council’s consultation',
  transferOn: 'the day of the planned move',
  reassessmentRequestReceivedOn: 'the day the council got the request to reassess',
  reassessmentNoticeOn: 'the day the council said it will reassess',
  lastAssessmentOn: 'the date of the last EHC needs assessment',
  planShareRequestedOn: 'the day the young person asked for the plan to be shared',
  oldCouncilAwareOn: 'the day the old council learned of the move',
  planTransferredOn: 'the day the old council transferred the plan',
  icbAwareOn: 'the day the integrated care board learned of the move',
  mediationDeclinedOn: 'the day you told the adviser you do not want mediation',
  mediationRequestedOn: 'the day the council was told you want mediation',
  mediationMeetingOn: 'the day of the mediation meeting',
  mediationEndedOn: 'the day mediation ended',
  mediationAgreementOn: 'the date of the mediation agreement',
  appealReceivedOn: 'the day the Tribunal got the complete appeal',
  appealRegisteredOn: 'the day the Tribunal registered the appeal',
  appealSentToCouncilOn: 'the day the appeal was sent to the council',
  appealDeadlineMissedOn: 'the day the time to appeal ended',
  hearingOn: 'the day of the hearing',
  tribunalDecisionSentOn: 'the day the Tribunal sent its decision',
  concessionNotifiedOn: 'the day the council told the Tribunal it will not oppose the appeal',
  recommendationOn: 'the date of the Tribunal’s recommendation',
  directPaymentsStartedOn: 'the day direct payments started',
  becameAwareOn: 'the day you first knew about the problem',
  incidentOn: 'the day of what you complain about',
  complaintReceivedOn: 'the day they got the complaint',
  complaintAcknowledgedOn: 'the day they said they had got the complaint',
  stage1ReplyOn: 'the day you got the stage 1 reply',
  stage2RequestedOn: 'the day they got your request for stage 2',
  stage2AcknowledgedOn: 'the day they said they had got your request for stage 2',
  stage2StartedOn: 'the day stage 2 started',
  complaintPanelRequestedOn: 'the day you asked for the stage 3 panel',
  recordsRequestReceivedOn: 'the day the school got the request for the record',
  dataRequestReceivedOn: 'the day they got the request for the data',
  identityProofReceivedOn: 'the day they got the proof of identity or the answer they asked for',
  foiRequestReceivedOn: 'the day they got the freedom of information request',
  finalReplyOn: 'the day of their final reply',
  groundsAroseOn: 'the day the grounds for the claim first arose',
  discriminationOn: 'the day of the discrimination',
  exclusionDecisionOn: 'the day the head teacher decided to suspend or exclude',
  governorsInformedOn: 'the day the governors or trust were told of the exclusion',
  governorsNoticeOn: 'the day you were given the governors’ decision',
  reviewPanelRequestedOn: 'the day the review panel was asked for',
  reviewPanelNoticeOn: 'the day the governors or trust got the panel’s decision',
  admissionApplicationReceivedOn: 'the day the school application was received',
  admissionRefusedOn: 'the day you were told the school application failed',
  admissionAppealDeadlineOn: 'the last day for appeals in the normal round',
  admissionAppealLodgedOn: 'the day the admission appeal was lodged',
  fairAccessReferralOn: 'the day of the Fair Access referral',
  transportDecisionLetterOn: 'the date on the transport decision letter',
  transportAppealReceivedOn: 'the day the council got the stage 1 transport appeal',
  transportStage2ReceivedOn: 'the day the council got the stage 2 transport request',
  referralReceivedOn: 'the day the service got the referral',
  strategyDiscussionOn: 'the day of the strategy discussion',
  claimPackIssuedOn: 'the date stamped on the claim pack',
  extraNeedsStartedOn: 'the day the extra needs started',
  dwpLetterDeadlineOn: 'the date to reply by in the DWP letter',
  dwpDecisionLetterOn: 'the date on the DWP decision letter',
  sixteenthBirthdayOn: 'the date of the sixteenth birthday',
  grantApplicationReceivedOn: 'the day the council got the full grant application',
  badgeApplicationOn: 'the day of the Blue Badge application',
  lastPublishedOn: 'the day comments and response were last published',
  sencoAppointedOn: 'the day the person first became SENCO',
  bornOn: 'the date of birth',
  transferYear: 'the year of the move to the next school or college',
  schoolClosedDays: 'the days when the school is closed',
};

/** The event as a sentence: 'On Monday 2 November 2026 the council got the request.' */
export function sayEvent(name: string, day: string, today: string): string {
  const event = nameOf(name);
  const happening = /^the day (?!of )(.*)$/.exec(event)?.[1];
  if (happening === undefined) return `${capital(event)} ${day < today ? 'was' : 'is'} ${sayDay(day)}.`;
  return day <= today ? `On ${sayDay(day)} ${happening}.` : `You gave ${sayDay(day)} as ${event}.`;
}

/** What must be known before anything can be counted. Several names: one of them is enough. */
export function sayMissing(names: readonly string[]): string {
  return `To work this out we need to know ${names.map(nameOf).join(', or ')}.`;
}

function nameOf(name: string): string {
  return (eventNames as Readonly<Record<string, string>>)[name] ?? `“${name}”`;
}
