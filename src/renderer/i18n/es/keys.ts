import type { keys as source } from '../en/keys'

export const keys = {
  'keys.title': 'Teclas',
  'keys.everywhere': 'En todas partes',
  'keys.inLists': 'En las listas',
  'keys.palette': 'Ir a una persona o a una acción',
  'keys.search': 'Buscar en el registro',
  'keys.help': 'Mostrar estas teclas',
  'keys.new': 'Nuevo',
  'keys.edit': 'Editar',
  'keys.today': 'Hoy',
  'keys.register': 'Registro',
  'keys.lock': 'Bloquear ahora',
  'keys.move': 'Fila siguiente y anterior',
  'keys.open': 'Abrir la fila',
  'keys.select': 'Seleccionar la fila',
  'keys.ends': 'Primera y última fila',
  'keys.back': 'Volver',
} satisfies Record<keyof typeof source, string>
