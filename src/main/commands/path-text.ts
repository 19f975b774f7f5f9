/**
 * A path into a file as it is written: fields by name, places of a list in brackets from 0.
 *
 * @example pathText(['stays', 0, 'events', 1, 'at']) //=> 'stays[0].events[1].at'
 */
export const pathText = (path: readonly (string | number)[]): string =>
  path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${part}`))
    .join('')
    .replace(/^\./, '')
