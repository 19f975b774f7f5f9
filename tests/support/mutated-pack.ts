import type { Draw } from './any-person'

// What becomes of a pack file in careless or hostile hands, one or a few faults at a time.

type Holder = Record<string, unknown> | unknown[]

const isHolder = (value: unknown): value is Holder => typeof value === 'object' && value !== null

const holders = (value: unknown): Holder[] =>
  isHolder(value) ? [value, ...Object.values(value).flatMap(holders)] : []

const deep = (value: unknown, levels: number): unknown =>
  levels === 0 ? value : deep(levels % 2 === 0 ? [value] : { not: value }, levels - 1)

const oddities: readonly unknown[] = [
  null,
  undefined,
  true,
  '',
  ' ',
  'x',
  'toString',
  '__proto__',
  '\u0000',
  '\ud800',
  'a'.repeat(5000),
  0,
  -1,
  1.5,
  1e9,
  2 ** 53,
  1e308,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  -0,
  [],
  {},
  [[]],
  { kind: 'moons' },
  { kind: 'elapsed', amount: 100_000, unit: 'days-of-24-hours' },
  { kind: 'calendar-days', amount: 36_500, unit: 'weeks', firstDay: 'excluded' },
  { kind: 'months', amount: 1200, firstDay: 'included', missingDay: 'last-of-month', calendar: null },
  { kind: 'working-days', amount: 5000, firstDay: 'excluded', calendar: 'mx-lfpa' },
  { is: 'pregnant' },
  { happened: 'physical-stop' },
  { all: [{ not: { age: { below: 18 } } }, { within: { hours: 100_000, of: 'handover' } }] },
  'physical-stop',
  'never',
  'evaluation',
  '0001-01-01',
  '9999-12-31',
]
const keys = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'extra',
  'kind',
  'id',
  'amount',
  '',
]

const put = (holder: Holder, key: string, value: unknown): void => {
  // Written as an own field: a file may have any key, this one too.
  Object.defineProperty(holder, key, { value, writable: true, enumerable: true, configurable: true })
}

const drop = (holder: Holder, key: string): void => {
  if (Array.isArray(holder)) holder.splice(Number(key), 1)
  else delete holder[key]
}

/** The value with one fault put into it, in place. */
export const mutate = (draw: Draw, value: unknown): void => {
  const holder = draw.pick(holders(value))
  const key = draw.pick(Object.keys(holder).length > 0 ? Object.keys(holder) : ['0'])
  const old = (holder as Record<string, unknown>)[key]
  switch (draw.int(0, 8)) {
    case 0:
      drop(holder, key)
      break
    case 1:
      if (Array.isArray(holder)) holder.push(structuredClone(old))
      else put(holder, draw.pick(keys), structuredClone(old))
      break
    case 2:
    case 3:
      put(holder, key, draw.pick(oddities))
      break
    case 4:
      drop(holder, key)
      put(
        holder,
        Array.isArray(holder) ? String(holder.length) : draw.pick([...keys, `${key}s`, key.toUpperCase()]),
        old,
      )
      break
    case 5:
      put(holder, key, deep(old, draw.pick([1, 2, 7, 9, 12, 40, 200])))
      break
    case 6: {
      const other = draw.pick(holders(value))
      const otherKey = Object.keys(other)[0]
      // A value put into itself would be no file any more.
      if (otherKey === undefined || holders(old).includes(other)) break
      const held = (other as Record<string, unknown>)[otherKey]
      if (holders(held).includes(holder)) break
      put(holder, key, held)
      put(other, otherKey, old)
      break
    }
    case 7:
      if (typeof old === 'number')
        put(
          holder,
          key,
          draw.pick([old + 1, old - 1, old * 1000, -old, 100_000, 36_500, 5000, 1e15, Number.MAX_VALUE]),
        )
      else put(holder, key, typeof old === 'string' ? `${old}${draw.pick(['x', ' ', '\n', '-x'])}` : old)
      break
    default:
      put(holder, draw.pick(keys), draw.pick(oddities))
  }
}

const scoring = [
  'score',
  'riskScore',
  'risk_level',
  'flight-risk',
  'points',
  'weight',
  'likelihood',
  'rating',
]
const verdicts = ['detain', 'hold', 'keep-detained', 'continue-detention', 'remand', 'confine', 'Detention']

/** Puts a score of people, or an outcome that is to detain, somewhere into a pack; what it is refused for. */
export const putVerdict = (draw: Draw, value: unknown): string => {
  const places = holders(value).filter((holder) => !Array.isArray(holder))
  const holder = draw.pick(places)
  if (draw.chance(50)) {
    put(holder, draw.pick(scoring), draw.int(0, 100))
    return 'pack.scoresPeople'
  }
  put(holder, draw.pick(['outcome', 'decision', 'action', 'result', 'verdict']), draw.pick(verdicts))
  return 'pack.outcomeIsDetention'
}

/** The text of a file with one fault put into it. */
export const mutateText = (draw: Draw, text: string): string => {
  const lines = text.split('\n')
  const at = draw.int(0, lines.length - 1)
  const line = lines[at] ?? ''
  const column = draw.int(0, Math.max(0, text.length - 1))
  switch (draw.int(0, 8)) {
    case 0:
      return lines.filter((_, index) => index !== at).join('\n')
    case 1:
      return lines.toSpliced(at, 0, line).join('\n')
    case 2:
      return lines.toSpliced(at, 1, `${draw.pick([' ', '  ', '\t', '    '])}${line}`).join('\n')
    case 3:
      return lines.toSpliced(at, 1, line.replace(/^ {1,2}/, '')).join('\n')
    case 4:
      return (
        text.slice(0, column) +
        draw.pick(['{', '[', '"', "'", ':', '&a ', '*a', '#', '!', '|', '%', '\u0000', '-', '\ud800']) +
        text.slice(column)
      )
    case 5:
      return text.slice(0, column) + text.slice(column + draw.pick([1, 1, 3, 40]))
    case 6: {
      const indent = /^ */.exec(line)?.[0] ?? ''
      const added = draw.pick([
        '__proto__: { x: 1 }',
        'constructor: 1',
        '<<: { format: 2 }',
        'x: !!js/function "y"',
        '? [a]',
        '- x',
        '...',
        '---',
        'a: &a [*a, *a]',
        'riskScore: 9',
      ])
      return lines.toSpliced(at, 0, `${indent}${added}`).join('\n')
    }
    case 7:
      return lines
        .toSpliced(
          at,
          1,
          line.replace(
            /: .*$/,
            `: ${draw.pick(['1e400', '.inf', '.nan', '~', '0x7fffffff', '2026-02-30', 'no', '|', '>-', '[]', '{}', '99999999999999999999'])}`,
          ),
        )
        .join('\n')
    default:
      return text.slice(0, column)
  }
}
