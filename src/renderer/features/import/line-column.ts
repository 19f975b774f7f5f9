import type { Words } from '../../i18n/text'

/** How many rows of the file a list shows at most. */
export const mostShown = 50

/** The column that says which row of the file is meant, counted as a spreadsheet counts. */
export const lineColumn = (t: Words['t']) => ({
  id: 'line',
  head: t('import.row'),
  isNumber: true,
  width: '72px',
  cell: ({ line }: { readonly line: number }) => String(line),
})
