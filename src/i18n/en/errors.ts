export const errors = {
  title: 'There is a problem',
  prefix: 'Error: ',
  'nothing-chosen': 'Choose an answer, or choose “I’m not sure”',
  'date-incomplete': 'Fill in the day, the month and the year, or choose “I’m not sure”',
  'date-impossible': 'This day does not exist. Check the day and the month',
  'year-out-of-range': 'Write the year with four numbers, such as 2026',
} as const;
