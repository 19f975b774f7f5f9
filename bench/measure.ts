/** Milliseconds a piece of work takes: the median of several runs, each on freshly made input. */
export async function medianMs<T>(
  runs: number,
  prepare: () => T,
  work: (input: T) => unknown,
): Promise<number> {
  const times: number[] = []
  for (let run = 0; run < runs; run += 1) {
    const input = prepare()
    const start = performance.now()
    await work(input)
    times.push(performance.now() - start)
  }
  return quantile(times, 0.5)
}

/** The value below which a share of the samples lies. */
export function quantile(samples: readonly number[], share: number): number {
  const sorted = samples.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN
}

/** One line of the report: what was measured, the figure, and the goal it stands against. */
export type Figure = { what: string; measured: string; goal: string; met: boolean }

/** Prints a table of figures; a goal that is not met is said, not hidden. */
export function report(title: string, figures: readonly Figure[]): void {
  const width = Math.max(...figures.map(({ what }) => what.length))
  process.stdout.write(`\n${title}\n`)
  for (const { what, measured, goal, met } of figures)
    process.stdout.write(
      `  ${what.padEnd(width)}  ${measured.padStart(16)}  goal ${goal}  ${met ? 'met' : 'NOT MET'}\n`,
    )
}
