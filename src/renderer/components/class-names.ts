/** Joins the names of classes that apply. Example: `cx('a', false, 'b') //=> 'a b'`. */
export const cx = (...names: readonly (string | false | null | undefined)[]): string =>
  names.filter((name) => typeof name === 'string' && name !== '').join(' ')
