import type { problem as source } from '../en/problem'

export const problem = {
  'problem.invalid-input': 'Algo de lo enviado no es correcto.',
  'problem.invalidField': 'Esto no es correcto.',
  'problem.not-found': 'Ya no está o nunca estuvo.',
  'problem.conflict': 'Eso no se puede hacer tal como están las cosas.',
  'problem.role': 'Su función no permite hacer esto.',
  'problem.locked': 'El registro está bloqueado.',
  'problem.read-only': 'El registro está abierto solo para lectura.',
  'problem.not-assigned': 'Esta persona no le está asignada.',
  'problem.internal': 'El programa falló en esto. No se cambió nada. Incidente {incident}.',
  'problem.no-answer': 'El programa detrás de esta página no respondió.',
  'problem.date.notAnInstant': 'Esto no es un momento válido.',
  'problem.date.notADay': 'Ese día no existe.',
} satisfies Record<keyof typeof source, string>
