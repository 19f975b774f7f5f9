import { runProgram } from './running-program'

/** A home with the example facility in it, made by the program itself. */
export async function makeExampleHome(): Promise<string> {
  const program = await runProgram()
  const ask = async (path: string, body: unknown, more: Record<string, string> = {}) => {
    const answer = await fetch(`${program.origin}${path}`, {
      method: 'POST',
      headers: { Origin: program.origin, 'Content-Type': 'application/json', ...more },
      body: JSON.stringify(body),
    })
    const told = (await answer.json()) as { ok: boolean; value: { token: string } }
    if (!told.ok) throw new Error(`${path}: ${JSON.stringify(told)}`)
    return told
  }
  const code = program.startAddress.split('#start=')[1] ?? ''
  const { value } = await ask('/session', { code })
  await ask('/call', { name: 'registers.openExample', input: {} }, { 'X-Habeas-Token': value.token })
  await ask('/call', { name: 'session.lock', input: {} }, { 'X-Habeas-Token': value.token })
  await program.stop()
  return program.home
}
