/**
 * A written instant that a narrow column parts before its time and nowhere else.
 *
 * @example unbrokenDay('Wed 19 Aug 2026 13:46') //=> 'Wed\u00a019\u00a0Aug\u00a02026 13:46'
 */
export const unbrokenDay = (written: string): string => written.replaceAll(/ (?=\S* )/gu, '\u00a0')
