import type { importing as source } from '../en/import'

export const importing = {
  'import.usage': `habeas import ARCHIVO --register ARCHIVO.habeas [--login NOMBRE] [--password-file ARCHIVO] [--dry-run]
  [--profile ARCHIVO.json] [--save-profile ARCHIVO.json] [--refused ARCHIVO.csv] [--zone ZONA]
  [--order day-first|month-first|year-first] [--serial 1900|1904] [--pivot 0..99] [--age-on AAAA-MM-DD]
  [--end-kind CLASE] [--order-kind CLASE] [--missing-start refuse|take] [--nameless refuse|take] [--already-here leave|take]
  Incorpora una lista de personas a un registro, como una sola acción. Nada se adivina: lo que el archivo deja
  abierto se pregunta y se responde con una opción o con un perfil. La contraseña se pregunta, o es la primera
  línea de --password-file o HABEAS_PASSWORD_FILE.`,
  'import.wrongOption': '--{option} no admite «{given}».',
  'import.tooLarge': 'El archivo ocupa más de {mebibytes} MiB.',
  'import.open': 'No se incorporó nada: antes hay que aclarar esto.',
  'import.answerWith': 'responda con {option}',
  'import.ask.order':
    '¿Qué número es el mes? La línea {line} dice {text} ({columns}; {both, plural, one {# fecha admite} other {# fechas admiten}} más de una lectura):',
  'import.ask.orderReading':
    '{order} = {on}, {only, plural, =0 {ninguna fecha admite solo esta lectura} one {# fecha admite solo esta lectura} other {# fechas admiten solo esta lectura}}',
  'import.ask.serial':
    '{column}: la línea {line} dice {text}: {from1900} contado desde 1900, {from1904} contado desde 1904.',
  'import.ask.century': '{column}: la línea {line} dice {text}: ¿hasta qué año de dos cifras es 20xx?',
  'import.ask.ageOn': '{column}: ¿en qué día eran ciertas estas edades?',
  'import.ask.endKind': '{column}: ¿qué clase de final es este?',
  'import.ask.orderKind': '{column}: ¿a qué derecho pertenecen estas órdenes?',
  'import.progress': '{done} de {of} filas',
  'import.wouldTake': 'Se incorporarían: {accepted} de {rows} filas',
  'import.taken': 'Incorporadas: {accepted} de {rows} filas',
  'import.here': 'Ya estaban en el registro, quedan como están: {count}',
  'import.equal': 'Iguales a otra fila del archivo, incorporadas: {count}',
  'import.startUnknown': 'Inicio desconocido: {count}',
  'import.missing': 'Datos que faltan: {facts}',
  'import.factCount': '{fact} {count}',
  'import.fact.name': 'nombre',
  'import.fact.birth': 'fecha de nacimiento',
  'import.fact.sex': 'sexo',
  'import.fact.nationality': 'nacionalidad',
  'import.fact.stop': 'detención física',
  'import.fact.handover': 'puesta a disposición',
  'import.fact.arrival': 'ingreso',
  'import.fact.end.kind': 'clase de final',
  'import.fact.asylum': 'solicitud de asilo',
  'import.ambiguous': 'Horas que los relojes marcaron dos veces; se tomó la primera: líneas {lines}',
  'import.refused': 'Rechazadas: {count}',
  'import.refusedCell': 'línea {line}, {column}: {value} - {why}',
  'import.refusedRow': 'línea {line}: {why}',
  'import.more': 'y {count} más',
  'import.sameAs': 'la línea {line} es igual a la línea {sameAs}',
  'import.hereLine': 'la línea {line} ya está en el registro: {name}',
  'import.refusedFile': 'Filas rechazadas, para corregirlas e importarlas de nuevo: {file}',
} satisfies Record<keyof typeof source, string>
