import type { lawWords as source } from '../en/law'

export const lawWords = {
  'law.usage': `habeas law list [PAQUETE] [--json]
habeas law show REGLA [--json]
habeas law check ARCHIVO
habeas law examples [PAQUETE | REGLA | ARCHIVO]
  Enumera los paquetes y sus reglas; muestra una regla con su fuente, sus plazos y sus ejemplos; revisa un archivo
  de paquete y nombra cada falta con línea, ruta y motivo (termina con 2); ejecuta los ejemplos resueltos y escribe
  el desarrollo de los que salen de otro modo (termina con 1).`,
  'law.unknown': 'No existe el paquete, la regla o el archivo «{given}». Parecidos: {nearest}.',
  'law.list.pack':
    '{id}  {title}: {rules, plural, one {# regla} other {# reglas}}, {examples, plural, one {# ejemplo} other {# ejemplos}}',
  'law.list.sure':
    '  {read} leídas en la ley, {reported} según terceros, {unconfirmed} sin confirmar, {house} sin fuerza de ley; con la fecha de nueva revisión vencida el {today}: {past}',
  'law.list.total':
    '{packs, plural, one {# paquete} other {# paquetes}}, {rules, plural, one {# regla} other {# reglas}}, {examples, plural, one {# ejemplo} other {# ejemplos}}',
  'law.show.pack': 'Paquete: {pack}',
  'law.show.kind': 'Clase: {kind}. Rango: {force}. Certeza: {sure}.',
  'law.show.version': 'Versión {number} de {of}: {bounds}',
  'law.show.always': 'vigente siempre',
  'law.show.since': 'vigente desde {from}',
  'law.show.until': 'vigente hasta {until}',
  'law.show.between': 'vigente de {from} a {until}',
  'law.show.setAside': 'Un tribunal la dejó sin efecto: se muestra y nunca da una alarma.',
  'law.show.notYet': 'Todavía no es aplicable.',
  'law.show.chosenBy':
    'Qué versión vale: la {by, select, start {del día en que comienza el plazo} other {del día de la evaluación}}',
  'law.show.everyone': 'Se aplica a: toda persona privada de libertad',
  'law.show.appliesTo':
    'Se aplica donde: {condition}; mientras no se sepa, {unknown, select, applies {cuenta como aplicable} ask {el resultado nombra lo que falta} other {no se aplica}}',
  'law.show.line': 'Plazo {line} ({role})',
  'law.show.lineNamed': 'Plazo {line} ({role}): {label}',
  'law.show.starts': 'comienza con: {facts}',
  'law.show.notBefore': 'pero no antes de: {facts}',
  'law.show.orLater': 'o más tarde, con: {facts}',
  'law.show.elseDueOf': 'o, mientras eso falte, cuando termina el plazo de {rule}',
  'law.show.counted': 'se cuenta: {count}',
  'law.show.or': 'o, en la otra lectura: {count}',
  'law.show.then': 'después de cada una: {count}',
  'law.show.pausedBy': 'se detiene mientras: {condition}',
  'law.show.extendedBy': 'puede prorrogarse por «{extension}»: {label}',
  'law.show.maximum': 'nunca más que: {count}',
  'law.show.metBy': 'se cumple con: {facts}',
  'law.show.forbids': 'Prohíbe: {act}',
  'law.show.forbidsUnless': 'Prohíbe: {act}, salvo: {unless}',
  'law.show.holding': 'privar de libertad a la persona',
  'law.show.consequence': 'Entonces: {sentence}',
  'law.show.decider': 'Quién decide: {who}',
  'law.show.source': 'Fuente: {cite}',
  'law.show.challenge':
    'Puede no aplicarse: {challenge}{fact, select, null {} other {; si es así se registra como {fact}}}',
  'law.show.doubt': 'Duda: {doubt}',
  'law.show.checked': 'Texto comprobado el {on}; comprobar de nuevo antes del {by}.',
  'law.show.pastReview': 'Ese día ya pasó.',
  'law.show.written': 'En el archivo de una persona se escribe:',
  'law.show.examples': '{count, plural, one {# ejemplo resuelto} other {# ejemplos resueltos}}:',
  'law.and': 'y',
  'law.or': 'o',
  'law.not': 'no ({condition})',
  'law.within': 'como máximo {hours, plural, one {# hora} other {# horas}} desde: {fact}',
  'law.checked':
    '{file}: se leyeron {rules, plural, one {# regla} other {# reglas}} y {examples, plural, one {# ejemplo} other {# ejemplos}}, sin faltas.',
  'law.faults': '{file}: rechazado, {count, plural, one {# falta} other {# faltas}}.',
  'law.faultsOf':
    '{file}: rechazado, {count, plural, one {# falta} other {# faltas}} en {rules, plural, one {# regla} other {# reglas}} y {examples, plural, one {# ejemplo} other {# ejemplos}}.',
  'law.examples.right':
    '{examples, plural, one {# ejemplo} other {# ejemplos}} de {rules, plural, one {# regla} other {# reglas}}: todos salen como están escritos.',
  'law.examples.wrong': '{wrong} de {examples} ejemplos salen de otro modo.',
  'law.examples.failed': '{rule}: {name}',
  'law.examples.difference': '  {what}: escrito {expected}, hallado {found}',
  'law.examples.workings': '  Desarrollo: {workings}',
} satisfies Record<keyof typeof source, string>
