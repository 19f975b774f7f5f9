/** Answers of a host that stands in for the program: the frame is looked at without a register. */
export const standInHost = () => {
  const state = {
    state: 'open',
    host: 'loopback',
    fileName: 'rio-claro.habeas',
    facility: {
      name: 'Río Claro station',
      country: 'MX',
      zone: 'America/Mexico_City',
      language: 'en',
      isExample: true,
      idleLockMinutes: 10,
    },
    user: { id: 'u1', name: 'M. Ordóñez', role: 'custody-officer' },
    readOnly: false,
    lastChange: 1,
  }
  const person = {
    id: 'p1',
    name: 'Farid Noori',
    scriptName: 'فرید نوری',
    number: 'RC-2026-0412',
    birth: '1995',
    held: true,
    unit: 'B-07',
  }
  const facets = {
    asOf: '2026-11-25T03:40:00.000Z',
    total: 24,
    facets: [
      {
        name: 'law',
        values: [
          { value: 'limit-passed', label: null, count: 2 },
          { value: 'prohibited', label: null, count: 1 },
          { value: 'running', label: null, count: 21 },
        ],
      },
    ],
  }
  const answers: Record<string, () => unknown> = {
    'session.state': () => structuredClone(state),
    'session.lock': () => {
      state.state = 'locked'
      return null
    },
    'people.search': () => [person],
    'register.facets': () => facets,
  }
  const call = async ({ name }: { name: string }) => {
    const answer = answers[name]
    return answer === undefined
      ? { ok: false, problem: { code: 'not-found', what: 'question' } }
      : { ok: true, value: answer() }
  }
  Object.defineProperty(window, 'habeas', { value: { call } })
}
