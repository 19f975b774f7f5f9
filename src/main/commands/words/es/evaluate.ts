import type { evaluating as source } from '../en/evaluate'

export const evaluating = {
  'evaluate.usage': `habeas evaluate --law PAQUETE[,PAQUETE] --zone ZONA [--as-of INSTANTE] ARCHIVO.json | ARCHIVO.jsonl | -
  [--known-at INSTANTE] [--only REGLA[,REGLA]] [--steps | --all-steps | --no-steps] [--lines]
  [--pack ARCHIVO] [--calendar ARCHIVO] [--house-alarms HORAS,HORAS,HORAS]
  Evalúa los datos de una persona, o de muchas en líneas JSON, y escribe los resultados como JSON. La forma
  del archivo está descrita en docs/person-file. --law all toma todos los paquetes que trae el programa.
  Sin --as-of vale el momento presente. INSTANTE lleva su diferencia horaria: 2026-09-17T10:10-06:00.
  Las alarmas internas son las de «de inmediato», «sin demora» y «sin demora ante un juez»; 1,24,48 si no se dicen.
  Termina con 0, o con 2 si algo se rechazó: la línea, la ruta y el motivo están en la salida de errores.`,
  'evaluate.zoneNeeded': 'Indique en qué zona horaria está el centro: --zone America/Mexico_City.',
  'evaluate.notAZone': '«{given}» no es una zona horaria por su nombre IANA, como America/Mexico_City.',
  'evaluate.lawNeeded': 'Indique qué derecho: --law mx,intl, o --law all. Hay: {known}.',
  'evaluate.unknownPack': 'No existe el paquete «{given}». Hay: {known}.',
  'evaluate.unknownRule': 'El derecho pedido no tiene la regla «{given}». Parecidas: {nearest}.',
  'evaluate.notAnInstant':
    '{option}: «{given}» no es una hora con su diferencia horaria, como 2026-09-17T10:10-06:00.',
  'evaluate.notAlarms': '--house-alarms lleva tres números enteros de horas, como 1,24,48, y no «{given}».',
  'evaluate.unconfirmed': 'Se contó con calendarios que nadie ha confirmado: {calendars}.',
  'evaluate.notHeld':
    '{file}: para {at} no había comenzado ninguna privación de libertad, así que no se aplica ninguna regla.',
  'fault.notJson': 'Esto no es JSON: aquí no se esperaba «{found}».',
  'fault.jsonEnds': 'Esto no es JSON: termina antes de tiempo.',
  'fault.missing': 'Falta «{field}».',
  'fault.wrongKind':
    'Esto debe ser {expected, select, object {un objeto} array {una lista} string {un texto} boolean {true o false} other {un número}}, no {given}.',
  'fault.unknownField': 'Aquí no existe el campo «{given}».',
  'fault.unknownName': '«{given}» no es un nombre que el formato conozca.',
  'fault.nearest': 'Parecidos: {nearest}.',
  'fault.nameElsewhere': '«{given}» no va aquí. Se escribe así: {place}.',
  'fault.notATime': '{given} no es una hora con su diferencia horaria, como "2026-09-15T22:10-06:00".',
  'fault.timeWithoutOffset':
    '«{given}» no lleva diferencia con UTC. Lo que marcaron los relojes de {zone} se escribe {written}.',
  'fault.timeSkipped':
    '«{given}» no lleva diferencia con UTC, y los relojes de {zone} nunca marcaron esa hora.',
  'fault.dayForTime': '«{given}» es un día. Escríbalo como "on", o dé la hora con su diferencia horaria.',
  'fault.notADay': '{given} no es un día, como "2026-09-15".',
  'fault.timeForDay': '{given} es una hora. Escríbala como "at"; un día se escribe "2026-09-15".',
  'fault.notADayOrTime':
    '{given} no es ni una hora con su diferencia horaria, como "2026-09-15T22:10-06:00", ni un día, como "2026-09-15".',
  'fault.atOrOn': 'Escriba la hora como "at" o el día como "on", no ambos.',
  'fault.forWhen': 'Escriba para cuándo está fijada la audiencia: "for": "2026-07-08T09:30-04:00", o un día.',
  'fault.forNotHere':
    '«{kind}» no fija nada; solo hearing-fixed-for lleva "for". Cuándo ocurrió es "at" u "on".',
  'fault.outOfBounds': '{given} pasa del límite de {bound}.',
  'fault.notAllowed': '{given} no es uno de: {allowed}.',
  'fault.writtenTwice': '«{field}» figura aquí dos veces; solo contaría una.',
  'fault.endsBeforeItBegins': 'Esto termina antes de empezar: de {from} a {until}.',
  'fault.endBeforeStart': 'Esto termina la privación de libertad antes de que empezara.',
  'fault.staysOverlap':
    'Esta privación de libertad se superpone con {other}. Dos privaciones de libertad a la vez son una sola; escriba cuándo terminó la otra.',
} satisfies Record<keyof typeof source, string>
