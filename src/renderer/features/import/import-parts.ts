/** The parts of the page that wait for the reader; below a file of many columns they are far down. */
export const importParts = { asks: 'import-asks', words: 'import-words', refused: 'import-refused' } as const
