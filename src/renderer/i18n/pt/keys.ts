import type { keys as source } from '../en/keys'

export const keys = {
  'keys.title': 'Teclas',
  'keys.everywhere': 'Em toda parte',
  'keys.inLists': 'Nas listas',
  'keys.palette': 'Ir a uma pessoa ou ação',
  'keys.search': 'Buscar no registro',
  'keys.help': 'Mostrar estas teclas',
  'keys.new': 'Novo',
  'keys.edit': 'Editar',
  'keys.today': 'Hoje',
  'keys.register': 'Registro',
  'keys.lock': 'Bloquear agora',
  'keys.move': 'Linha seguinte e anterior',
  'keys.open': 'Abrir a linha',
  'keys.select': 'Selecionar a linha',
  'keys.ends': 'Primeira e última linha',
  'keys.back': 'Voltar',
} satisfies Record<keyof typeof source, string>
