import type { lawSteps as source } from '../en/law-steps'

export const lawSteps = {
  'law.step.notHeldYet': 'Aún sin privación de libertad: no se aplica ninguna regla',
  'law.step.notInForce': 'Ninguna versión de la regla estaba vigente',
  'law.step.versionByStart':
    'Cuenta la versión vigente al comenzar el plazo: {bounds, select, both {del {from} al {until}} from {desde el {from}} until {hasta el {until}} other {siempre}}',
  'law.step.versionsPossible':
    'El comienzo no se conoce con la precisión necesaria para elegir una versión de la regla. Se leyó cada una de las que pueden contar',
  'law.step.versionByEvaluation':
    'Cuenta la versión vigente en el instante evaluado: {bounds, select, both {del {from} al {until}} from {desde el {from}} until {hasta el {until}} other {siempre}}',
  'law.step.setAside': 'Un tribunal dejó sin efecto el texto: se muestra y no genera alarma',
  'law.step.challenge.state-of-exception':
    'Un estado de excepción puede suspender este texto. Suspendido ahora: {is, select, yes {sí, según consta} no {no, según consta} other {no consta}}. Sus fechas se muestran igual',
  'law.step.challenge.litigation':
    'La validez de este texto está ante los tribunales. Sus fechas se muestran mientras no decidan',
  'law.step.challenge.conflicting-law':
    'Otro texto dice lo contrario. Mientras no se resuelva, se muestra el que más protege',
  'law.step.fact.yes': 'Condición: {fact} – sí',
  'law.step.fact.no': 'Condición: {fact} – no',
  'law.step.fact.unknown': 'Condición: {fact} – sin registrar',
  'law.step.fact.facility.yes': 'Condición: {fact} – sí, registrado para todo el centro',
  'law.step.fact.facility.no': 'Condición: {fact} – no, registrado para todo el centro',
  'law.step.assumed': 'Lo desconocido cuenta como el caso más estricto: se considera que la regla se aplica',
  'law.step.start': 'El plazo empieza: {moment}',
  'law.step.startDay': 'El plazo empieza: {moment}. Solo se conoce el día: entre {at} y {notAfter}',
  'law.step.startBound': 'El plazo empieza: {moment}. No se sabe cuándo; no después de {notAfter}',
  'law.step.startMissing': 'El inicio no está registrado: {moments}',
  'law.step.startNotYet': 'El plazo no ha empezado',
  'law.step.startNeverDone': 'No se hizo: {moment}. El plazo empieza cuando terminó el tiempo para hacerlo',
  'law.step.lastAct':
    'Se cuenta desde el último acto: {moment}, {acts, plural, one {# acto hasta ahora} other {# actos hasta ahora}}',
  'law.step.count.elapsed': 'Se cuenta como tiempo transcurrido. Fines de semana y feriados cuentan',
  'law.step.count.calendar-days':
    'Se cuenta en {unit, select, weeks {semanas} other {días}} naturales, hasta las 24:00 del último día. El día de inicio {firstDay, select, included {es el primero} other {no se cuenta}}',
  'law.step.count.clear-days-before':
    'Se cuenta hacia atrás en días completos: no cuentan ni el último día para actuar ni el día mismo',
  'law.step.count.months':
    'Se cuenta en meses, hasta las 24:00 del último día. El día de inicio {firstDay, select, included {es el primero} other {no se cuenta}}',
  'law.step.count.days-to-the-clock-time': 'Se cuenta en días, hasta la misma hora del reloj',
  'law.step.count.working-days':
    'Se cuenta en días hábiles del calendario «{calendar}», hasta las 24:00 del último. El día de inicio {firstDay, select, included {es el primero} other {no se cuenta}}',
  'law.step.count.hours-on-counted-days': 'Se cuenta en horas que no corren en: {skips}',
  'law.step.count.at-that-moment': 'No se concede tiempo: se aplica desde el primer momento',
  'law.step.count.house-alarm':
    'El texto no da un número ({class}). La alarma es un ajuste de este centro, sin fuerza de ley',
  'law.step.count.no-number': 'El texto no da un número de horas ni de días',
  'law.step.reading.earliest': 'Lectura más temprana del texto',
  'law.step.reading.latest': 'Lectura más tardía del texto',
  'law.step.firstDayCounted': 'Primer día contado: {on}; último día: {last}',
  'law.step.restDays':
    '{days, plural, one {Se omite # día de fin de semana} other {Se omiten # días de fin de semana}}',
  'law.step.holiday': 'Feriado omitido: {name}',
  'law.step.holidayUncertain': 'Se omite en esta lectura, aunque es dudoso: {name}',
  'law.step.hoursOfDay': 'Horas que corren el {on}',
  'law.step.holidayCounted': 'Dudoso, y en esta lectura cuenta como día hábil: {name}',
  'law.step.monthTooShort': 'El mes no tiene día {number}: lo sustituye el {took}',
  'law.step.calendarUnconfirmed': 'Nadie aquí ha confirmado el calendario «{calendar}»',
  'law.step.calendarMissing': 'Falta el calendario «{calendar}»',
  'law.step.paused': 'No cuenta el tiempo en fuga: de {from} a {until}',
  'law.step.pausedSince': 'En fuga desde {from}: el plazo está detenido',
  'law.step.pausedTotal': 'El plazo estuvo detenido antes de alcanzarse la fecha',
  'law.step.extension.yes': 'Prorrogado por orden: {extension}, ordenada {at}',
  'law.step.extension.too-late':
    'No prorroga: {extension}, ordenada {at}, se ordenó cuando el plazo ya había vencido',
  'law.step.extension.ground-missing':
    'No prorroga: {extension}, ordenada {at}, no se apoya en ninguna causal que el texto nombre',
  'law.step.extension.used-up':
    'No prorroga: {extension}, ordenada {at}, excede el número de veces que el texto permite',
  'law.step.extension.end-missing': 'No prorroga: {extension}, ordenada {at}, no señala un término',
  'law.step.absoluteMaximum': 'Con todas las prórrogas, nunca más que esto',
  'law.step.due': 'Vence',
  'law.step.dueBetween': 'Dos lecturas: vence {earliest} o {latest}',
  'law.step.noNumber': 'Nunca vence: el texto no da un número',
  'law.step.notBefore': 'Tampoco puede hacerse antes de esa fecha',
  'law.step.met': 'Cumplido por: {moment}',
  'law.step.metDay': 'Cumplido por: {moment}, entre {from} y {until}',
  'law.step.onset': 'Las condiciones de la regla se cumplen solo desde {at}',
  'law.step.excused': 'Constan los motivos que el texto exige: {facts}',
  'law.step.excusedLater': 'Solo desde {at}: pasaron {late} sin ellos',
  'law.step.reasonMissing': 'Solo esto lo justificaría, y no consta: {facts}',
  'law.step.state.not-applicable': 'Resultado: no se aplica, {because}',
  'law.step.state.printed-term': 'Resultado: solo en el texto, sin alarma',
  'law.step.state.satisfied': 'Resultado: cumplido a tiempo',
  'law.step.state.satisfied-late': 'Resultado: cumplido con {late} de retraso',
  'law.step.state.running': 'Resultado: en curso, aún no se alcanza',
  'law.step.state.due-soon': 'Resultado: vence pronto',
  'law.step.state.overdue': 'Resultado: superado desde {since}',
  'law.step.state.disputed':
    'Resultado: en disputa. Superado desde {since} según la lectura más temprana, no según la más tardía',
  'law.step.state.breached': 'Resultado: prohibido, desde {since}',
  'law.step.state.cannot-be-computed': 'Resultado: no se puede calcular. Falta: {missing}',
  'law.step.state.ban-kept': 'Resultado: sin infracción',
  'law.step.state.ban-ended': 'Resultado: estuvo prohibido durante {late}; eso ha terminado',
} satisfies Record<keyof typeof source, string>
