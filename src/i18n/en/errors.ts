export const errors = {
  title: 'There is a problem',
  prefix: 'Error: ',
  'nothing-chosen': 'Choose an answer, or choose “I’m not sure”',
  'date-incomplete': 'Fill in the day, the month and the year, or choose “I’m not sure”',
  'date-impossible': 'This day does not exist. Check the day and the month',
  'year-out-of-range': 'Write the year with four numbers, such as 2026',
  // What is wrong on this device, above the page.
  dayBefore:
    'This device says it is {{today}}. That is before this guide was made, on {{date}}. Check the date of your device: every date here is counted from it.',
  dayAfter:
    'This device says it is {{today}}, over two years after this guide was made, on {{date}}. Check the date of your device. If it is right, this guide is too old: ring before you rely on it.',
  restored: 'We put your answers back. This device had lost one copy of them.',
  lawOld: 'The law in this guide was last checked on {{date}}, over 90 days ago. Please check before you rely on it.',
  fellBack:
    'Part of the newest guide on this device was damaged. You see the one before it, of {{date}}. The newest is fetched again when there is a signal.',
  mended: 'Part of the guide on this device was damaged. It was fetched again and checked.',
  newerTab:
    'A newer version of this guide is open in another tab. Close the other tabs, or load this page again. Your answers are safe.',
  oneCopy: 'Your answers are kept on this device, but in one place instead of two. {{why}}',
  notKept: 'Your answers are not kept on this device. They stay until you close this page. {{why}}',
  stayedHere: 'Your answer could not be kept on this device',
  stayedHereText:
    'You are still on this page. Press Continue to try again. Or go on: your answers stay until you close this page. At the top you can save a copy as a file.',
  goOnUnkept: 'Go on without keeping',
  // Answers were looked for, and none are here.
  cleared:
    'There are no saved answers here. If you used this guide before, your browser may have cleared them: some do so after a week without a visit, or when the device is full. Or somebody removed them. Nothing was sent anywhere.',
  clearedGoOn: 'You can begin again, or open a copy if you saved one as a file.',
  beginAgain: 'Begin again',
  openCopy: 'Open a saved copy',
  keepCopy: 'Save a copy as a file',
  copySaved: 'A copy was handed over.',
  // An iPhone's home-screen app shares a file only right after a tap.
  fileReady: 'Your file is ready. Your phone asks for one more tap. Nothing has left it yet.',
  fileStillHere: 'That did not work. Your file is still here: try again.',
  fileShare: 'Save or send it',
  fileNotNow: 'Not now',
  'why_no-database': 'This browser keeps nothing for this site, perhaps because the window is private.',
  'why_cannot-open': 'Their place on this device does not open. Closing the browser and opening it again may help.',
  'why_other-tab': 'An older version of this guide is open in another tab. Close the other tabs.',
  'why_newer-app': 'A newer version of this guide is open in another tab. Load this page again.',
  'why_no-space': 'The device is full. Delete something you do not need: the next answer brings them in.',
  why_hung: 'Their place on this device does not answer. Close the browser and open it again.',
  // A saved copy that cannot be opened.
  'fileFault_too-large': 'This file is too large to be a copy of your answers. Choose the file named “answers”.',
  'fileFault_not-json': 'This file could not be read. It is not a copy that this guide made, or it was cut short.',
  'fileFault_not-a-backup': 'This file is not a copy that this guide made. Choose the file named “answers”.',
  'fileFault_newer-format':
    'This copy was made by a newer version of this guide. Load this page again, then try once more.',
  fileFault_damaged:
    'This copy is damaged, so nothing was taken from it. What is kept on this device is as it was. Try another copy.',
} as const;
