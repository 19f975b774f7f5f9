import { type Result, refuse } from '../../core/result'
import type { Answer, Engine } from '../engine'
import { logIncident } from '../incident'

/** The size of a question, in bytes of JSON. Files travel by their own way. */
export const questionLimitBytes = 1024 * 1024

const tooLarge = refuse({ code: 'conflict', why: 'transport.questionTooLarge' })
const malformed = refuse({ code: 'conflict', why: 'transport.malformed' })

function parse(text: string): Result<unknown> {
  if (Buffer.byteLength(text) > questionLimitBytes) return tooLarge
  try {
    return { ok: true, value: JSON.parse(text) }
  } catch {
    return malformed
  }
}

/**
 * Carries one question to the engine and its answer back, as JSON text on both hosts: what JSON cannot
 * hold would arrive differently over the two transports. Never throws; the text of a fault goes to our
 * own log under the incident's id and not to the page.
 */
export async function answerTo(engine: Pick<Engine, 'call'>, text: string): Promise<string> {
  const question = parse(text)
  if (!question.ok) return JSON.stringify(question)
  try {
    const answer: Answer = await engine.call(question.value)
    return JSON.stringify(answer)
  } catch (fault) {
    return JSON.stringify(refuse({ code: 'internal', incident: logIncident(fault) }))
  }
}
