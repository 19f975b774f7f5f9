/** The page's own address, the only one that is ever loaded (reader's line 18). */
export const pageAddress = 'app://habeas/'

export const pageOrigin = 'app://habeas'

/**
 * Whether an address is ours, by its parsed parts (reader's line 8): the origin of a URL with our scheme is
 * the text 'null' in Node, so it tells nothing.
 */
export function isOurs(address: string): boolean {
  const url = URL.parse(address)
  return (
    url !== null &&
    url.protocol === 'app:' &&
    url.host === 'habeas' &&
    url.username === '' &&
    url.password === ''
  )
}
