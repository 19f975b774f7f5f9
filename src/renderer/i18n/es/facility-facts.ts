import type { facilityFacts as source } from '../en/facility-facts'

export const facilityFacts = {
  'settings.facts': 'Datos del centro',
  'facts.explain':
    'Lo que es cierto del lugar se registra aquí una sola vez. Cuenta para todas las personas mientras están aquí, desde su ingreso; lo que es cierto del territorio cuenta en todo momento. Si para una persona no es así, responda en su expediente.',
  'facts.asked': 'Los preguntan las reglas que cuentan aquí',
  'facts.notAsked': 'No los pregunta ninguna regla que cuente aquí',
  'facts.ask.separate-from-criminal-custody': '¿Este lugar está separado de la custodia penal?',
  'facts.ask.over-capacity': '¿Hay aquí más personas privadas de libertad que las que admite el lugar?',
  'facts.ask.held-in-prison': '¿Este lugar es una prisión o parte de una?',
  'facts.ask.state-of-exception': '¿Rige un estado de excepción en este territorio?',
  'facts.ask.influx': '¿Se ha declarado una afluencia en este territorio?',
  'facts.ask.in-removal-centre': '¿Este lugar es un centro de expulsión?',
  'facts.ask.in-short-term-facility': '¿Este lugar es un centro de corta estancia?',
  'facts.notAnswered': 'Sin respuesta',
  'facts.answer': 'Responder',
  'facts.answerNamed': 'Responder: {what}',
  'facts.answerAnew': 'Responder de nuevo',
  'facts.answerAnewNamed': 'Responder de nuevo: {what}',
  'facts.endTitle': '¿Hasta cuándo fue así?',
  'facts.endNamed': 'Terminar: {what}',
  'facts.earlier': '{count, plural, one {# otra respuesta} other {# otras respuestas}}',
  'facts.earlierNamed': 'Otras respuestas: {what}',
  'facts.yesMeans': 'Es así para todas las personas que están aquí.',
  'facts.noMeans': 'No es así para nadie de aquí.',
  'facts.fromAnew': 'La respuesta que vale ahora termina en este momento.',
  'facts.capacityHint':
    'Como indicio: hay {held, plural, one {# persona privada de libertad} other {# personas privadas de libertad}} ahora, y las unidades en uso tienen cupo para {capacity, number}.',
  'facts.capacityUnknown':
    'Como indicio: hay {held, plural, one {# persona privada de libertad} other {# personas privadas de libertad}} ahora. No todas las unidades en uso tienen registrada su capacidad.',
  'facts.stopsBoth':
    '{clocks, plural, one {# plazo lo espera} other {# plazos lo esperan}}, de {people, plural, one {# persona} other {# personas}}; se responde una sola vez por el centro',
  'facts.forFacility': 'Responder por el centro',
  'facts.forFacilityNamed': 'Responder por el centro: {what}',
  'facts.thisPerson': 'Solo para esta persona',
  'facts.thisPersonNamed': 'Solo para esta persona: {what}',
  'facts.inFile':
    'Es un dato del centro, que se pregunta una sola vez para todas las personas. Lo que responda aquí vale solo para esta persona y prevalece.',
} satisfies Record<keyof typeof source, string>
