/**
 * Runs in the page: what a reader cannot read whole. Text that lies outside of the page or of a part that does not
 * scroll, and text that is shortened though nothing tells the rest of it. What scrolls by itself is in reach.
 */
export const cutOffIn = (): string[] => {
  const found: string[] = []
  const page = document.documentElement
  if (page.scrollWidth > page.clientWidth + 1)
    found.push(`the page scrolls sideways: ${page.scrollWidth} of ${page.clientWidth}`)
  const name = (element: Element) =>
    `<${element.tagName.toLowerCase()} ${element.className}> ${(element.textContent ?? '').slice(0, 60)}`
  const isHeardOnly = (style: CSSStyleDeclaration) => style.clipPath !== 'none' || style.position === 'fixed'
  const isShortened = (element: Element, style: CSSStyleDeclaration) =>
    style.overflowX !== 'visible' &&
    style.overflowX !== 'auto' &&
    style.overflowX !== 'scroll' &&
    element.scrollWidth > element.clientWidth + 1
  const hasWords = (element: Element) =>
    [...element.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== '',
    )
  for (const element of document.querySelectorAll('body *')) {
    const box = element.getBoundingClientRect()
    if (!hasWords(element) || box.width <= 1 || element.closest('svg')) continue
    let inReach = false
    let shortened = false
    for (let at: Element | null = element; at !== null && !inReach; at = at.parentElement) {
      const style = getComputedStyle(at)
      if (isHeardOnly(style)) inReach = true
      if (isShortened(at, style)) {
        const edge = at.getBoundingClientRect()
        const isOut = at === element || box.right > edge.right + 1 || box.left < edge.left - 1
        if (isOut && element.closest('[title]') === null) shortened = true
      }
      if (style.overflowX === 'auto' || style.overflowX === 'scroll') break
      if (at === document.body && (box.right > page.clientWidth + 1 || box.left < -1)) shortened = true
    }
    if (shortened && !inReach) found.push(name(element))
  }
  return [...new Set(found)]
}

/** Runs in the page: every piece of text and every name for the ear, one by one. */
export const wordsIn = (): string[] => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const words: string[] = []
  while (walker.nextNode()) words.push(walker.currentNode.textContent ?? '')
  for (const element of document.querySelectorAll('[aria-label], [title], [placeholder]'))
    for (const name of ['aria-label', 'title', 'placeholder']) words.push(element.getAttribute(name) ?? '')
  return words
}
