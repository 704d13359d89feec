export type Step = 'opening' | 'reading' | 'cleaning' | 'checking' | 'comparing' | 'fetching' | 'pages';

/** How far a long piece of work has come. */
export type Say = (step: Step, done: number, total: number) => void;
