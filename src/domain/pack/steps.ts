import type { Facts } from './schema/facts.ts';

/** How far an appeal to the SEND Tribunal has come, by the last event that was told. */
export const appealSteps = ['none', 'certificate', 'sent', 'conceded', 'decided'] as const;

/** How far a complaint to the council has come, by the last event that was told. */
export const complaintSteps = ['none', 'sent', 'answered', 'stage-2', 'panel'] as const;

export function appealStep(facts: Facts): (typeof appealSteps)[number] {
  const { appealReceivedOn, appealRegisteredOn, appealSentToCouncilOn, hearingOn } = facts;
  if (facts.orderMadeOn ?? facts.tribunalDecisionSentOn) return 'decided';
  if (facts.concessionNotifiedOn) return 'conceded';
  if (appealReceivedOn ?? appealRegisteredOn ?? appealSentToCouncilOn ?? hearingOn) return 'sent';
  return facts.certificateOn ? 'certificate' : 'none';
}

export function complaintStep(facts: Facts): (typeof complaintSteps)[number] {
  if (facts.complaintPanelRequestedOn) return 'panel';
  if (facts.stage2RequestedOn ?? facts.stage2AcknowledgedOn ?? facts.stage2StartedOn) return 'stage-2';
  if (facts.stage1ReplyOn) return 'answered';
  return (facts.complaintReceivedOn ?? facts.complaintAcknowledgedOn) ? 'sent' : 'none';
}
