import type { problem as source } from '../en/problem'

export const problem = {
  'problem.invalid-input': 'Algo do que foi enviado não está certo.',
  'problem.invalidField': 'Isto não está certo.',
  'problem.not-found': 'Não está mais lá, ou nunca esteve.',
  'problem.conflict': 'Isso não pode ser feito do jeito que as coisas estão.',
  'problem.role': 'A sua função não permite fazer isto.',
  'problem.locked': 'O registro está bloqueado.',
  'problem.read-only': 'O registro está aberto somente para leitura.',
  'problem.not-assigned': 'Esta pessoa não está atribuída a você.',
  'problem.internal': 'O programa falhou nisto. Nada foi alterado. Incidente {incident}.',
  'problem.no-answer': 'O programa por trás desta página não respondeu.',
  'problem.date.notAnInstant': 'Isto não é um momento válido.',
  'problem.date.notADay': 'Esse dia não existe.',
} satisfies Record<keyof typeof source, string>
