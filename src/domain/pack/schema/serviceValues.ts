// The values of two columns of the directory. Apart from the schema, so that no schema library is needed to read them.

/** How to get in. */
export const accessKinds = ['self', 'school', 'gp', 'professional', 'council', 'nhs'] as const;
export const costKinds = ['free', 'some-cost', 'paid'] as const;
