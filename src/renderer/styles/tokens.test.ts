import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const css = readFileSync(new URL('tokens.css', import.meta.url), 'utf8')

const coloursIn = (text: string): ReadonlyMap<string, string> =>
  new Map(
    [...text.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/g)].map(([, name = '', value = '']) => [name, value]),
  )

const [lightText = '', darkText = ''] = css.split(':root[data-theme="dark"]')
const themes = { light: coloursIn(lightText), dark: coloursIn(darkText) }

const channel = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)

/** Relative luminance, WCAG 2.2. */
const luminance = (hex: string): number => {
  const at = (start: number) => channel(Number.parseInt(hex.slice(start, start + 2), 16) / 255)
  return 0.2126 * at(1) + 0.7152 * at(3) + 0.0722 * at(5)
}

const contrast = (a: string, b: string): number => {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

// Body text 7 : 1, other text 4.5 : 1, borders and marks 3 : 1.
const pairs: readonly (readonly [string, string, number])[] = [
  ['text', 'surface', 7],
  ['text', 'bg', 7],
  ['text', 'accent-surface', 7],
  ['text', 'over-surface', 7],
  ['text', 'due-surface', 7],
  ['text', 'info-surface', 7],
  ['text-2', 'surface', 7],
  ['text-2', 'bg', 7],
  ['text-2', 'hover', 4.5],
  ['text-3', 'surface', 4.5],
  ['text-3', 'surface-2', 4.5],
  ['text-3', 'bg', 4.5],
  ['text-3', 'hover', 4.5],
  ['accent', 'surface', 4.5],
  ['accent', 'bg', 4.5],
  ['accent', 'accent-surface', 4.5],
  ['on-accent', 'accent', 4.5],
  ['on-accent', 'accent-hover', 4.5],
  ['over', 'surface', 4.5],
  ['over', 'bg', 4.5],
  ['over', 'over-surface', 4.5],
  ['over', 'hover', 4.5],
  ['over', 'accent-surface', 4.5],
  ['on-over', 'over-solid', 4.5],
  ['due', 'surface', 4.5],
  ['due', 'due-surface', 4.5],
  ['info', 'surface', 4.5],
  ['info', 'info-surface', 4.5],
  ['met', 'surface', 4.5],
  ['met', 'met-surface', 4.5],
  ['unknown', 'surface', 4.5],
  ['unknown', 'unknown-surface', 4.5],
  ['control', 'surface', 3],
  ['control', 'bg', 3],
  ['unknown-line', 'surface', 3],
  ['over-solid', 'surface', 3],
  ['due-solid', 'surface', 3],
  ['info-solid', 'surface', 3],
  ['met-solid', 'surface', 3],
  ['hatch', 'hatch-surface', 3],
]

describe('the colours', () => {
  for (const [theme, colours] of Object.entries(themes))
    it(`can be read in ${theme}`, () => {
      const failing = pairs.flatMap(([front, back, least]) => {
        const ratio = contrast(colours.get(front) ?? '#000000', colours.get(back) ?? '#000000')
        return ratio >= least ? [] : [`${front} on ${back}: ${ratio.toFixed(1)} < ${least}`]
      })
      expect(failing).toEqual([])
    })

  it('are the same names in both themes, so that no part keeps the light one in the dark', () => {
    expect([...themes.dark.keys()].sort()).toEqual([...themes.light.keys()].sort())
  })
})
