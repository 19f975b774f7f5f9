import type { lawSteps as source } from '../en/law-steps'

export const lawSteps = {
  'law.step.notHeldYet': 'Ainda sem privação de liberdade: nenhuma regra se aplica',
  'law.step.notInForce': 'Nenhuma versão da regra estava em vigor',
  'law.step.versionByStart':
    'Conta a versão em vigor no início do prazo: {bounds, select, both {de {from} a {until}} from {desde {from}} until {até {until}} other {sempre}}',
  'law.step.versionsPossible':
    'O início não é conhecido com a precisão necessária para escolher uma versão da regra. Foi lida cada uma das que podem contar',
  'law.step.versionByEvaluation':
    'Conta a versão em vigor no instante avaliado: {bounds, select, both {de {from} a {until}} from {desde {from}} until {até {until}} other {sempre}}',
  'law.step.setAside': 'Um tribunal afastou o texto: é mostrado e não gera alarme',
  'law.step.challenge.state-of-exception':
    'Um estado de exceção pode suspender este texto. Suspenso agora: {is, select, yes {sim, conforme registrado} no {não, conforme registrado} other {não consta}}. As datas são mostradas mesmo assim',
  'law.step.challenge.litigation':
    'A validade deste texto está nos tribunais. As datas são mostradas enquanto não decidirem',
  'law.step.challenge.conflicting-law':
    'Outro texto diz o contrário. Enquanto não se resolve, mostra-se o que mais protege',
  'law.step.fact.yes': 'Condição: {fact} – sim',
  'law.step.fact.no': 'Condição: {fact} – não',
  'law.step.fact.unknown': 'Condição: {fact} – sem registro',
  'law.step.fact.facility.yes': 'Condição: {fact} – sim, registrado para todo o centro',
  'law.step.fact.facility.no': 'Condição: {fact} – não, registrado para todo o centro',
  'law.step.assumed': 'O desconhecido conta como o caso mais estrito: a regra é tida por aplicável',
  'law.step.start': 'O prazo começa: {moment}',
  'law.step.startDay': 'O prazo começa: {moment}. Só se conhece o dia: entre {at} e {notAfter}',
  'law.step.startBound': 'O prazo começa: {moment}. Não se sabe quando; não depois de {notAfter}',
  'law.step.startMissing': 'O início não está registrado: {moments}',
  'law.step.startNotYet': 'O prazo não começou',
  'law.step.startNeverDone': 'Não foi feito: {moment}. O prazo começa quando terminou o tempo para isso',
  'law.step.lastAct':
    'Conta-se do último ato: {moment}, {acts, plural, one {# ato até agora} other {# atos até agora}}',
  'law.step.count.elapsed': 'Conta-se como tempo decorrido. Fins de semana e feriados contam',
  'law.step.count.calendar-days':
    'Conta-se em {unit, select, weeks {semanas} other {dias}} corridos, até as 24:00 do último dia. O dia do início {firstDay, select, included {é o primeiro} other {não conta}}',
  'law.step.count.clear-days-before':
    'Conta-se para trás em dias inteiros: não contam nem o último dia para agir nem o próprio dia',
  'law.step.count.months':
    'Conta-se em meses, até as 24:00 do último dia. O dia do início {firstDay, select, included {é o primeiro} other {não conta}}',
  'law.step.count.days-to-the-clock-time': 'Conta-se em dias, até a mesma hora do relógio',
  'law.step.count.working-days':
    'Conta-se em dias úteis do calendário “{calendar}”, até as 24:00 do último. O dia do início {firstDay, select, included {é o primeiro} other {não conta}}',
  'law.step.count.hours-on-counted-days': 'Conta-se em horas que não correm em: {skips}',
  'law.step.count.at-that-moment': 'Nenhum tempo é concedido: aplica-se desde o primeiro momento',
  'law.step.count.house-alarm':
    'O texto não dá um número ({class}). O alarme é uma configuração deste centro, sem força de lei',
  'law.step.count.no-number': 'O texto não dá um número de horas nem de dias',
  'law.step.reading.earliest': 'Leitura mais cedo do texto',
  'law.step.reading.latest': 'Leitura mais tardia do texto',
  'law.step.firstDayCounted': 'Primeiro dia contado: {on}; último dia: {last}',
  'law.step.restDays':
    '{days, plural, one {# dia de fim de semana é pulado} other {# dias de fim de semana são pulados}}',
  'law.step.holiday': 'Feriado pulado: {name}',
  'law.step.holidayUncertain': 'Pulado nesta leitura, embora duvidoso: {name}',
  'law.step.hoursOfDay': 'Horas que correm em {on}',
  'law.step.holidayCounted': 'Duvidoso, e nesta leitura conta como dia útil: {name}',
  'law.step.monthTooShort': 'O mês não tem dia {number}: vale {took} em seu lugar',
  'law.step.calendarUnconfirmed': 'Ninguém aqui confirmou o calendário “{calendar}”',
  'law.step.calendarMissing': 'Falta o calendário “{calendar}”',
  'law.step.paused': 'O tempo em fuga não conta: de {from} a {until}',
  'law.step.pausedSince': 'Em fuga desde {from}: o prazo está parado',
  'law.step.pausedTotal': 'O prazo esteve parado antes de chegar a data',
  'law.step.extension.yes': 'Prorrogado por ordem: {extension}, ordenada {at}',
  'law.step.extension.too-late':
    'Nada prorroga: {extension}, ordenada {at}, foi ordenada depois de esgotado o prazo',
  'law.step.extension.ground-missing':
    'Nada prorroga: {extension}, ordenada {at}, não se apoia em nenhum fundamento que o texto nomeia',
  'law.step.extension.used-up':
    'Nada prorroga: {extension}, ordenada {at}, passa do número de vezes que o texto permite',
  'law.step.extension.end-missing': 'Nada prorroga: {extension}, ordenada {at}, não indica um fim',
  'law.step.absoluteMaximum': 'Com todas as prorrogações, nunca mais do que isto',
  'law.step.due': 'Vence',
  'law.step.dueBetween': 'Duas leituras: vence {earliest} ou {latest}',
  'law.step.noNumber': 'Nunca vence: o texto não dá um número',
  'law.step.notBefore': 'Também não pode ser feito antes dessa data',
  'law.step.met': 'Cumprido por: {moment}',
  'law.step.metDay': 'Cumprido por: {moment}, entre {from} e {until}',
  'law.step.onset': 'As condições da regra se cumprem só desde {at}',
  'law.step.excused': 'Constam os motivos que o texto exige: {facts}',
  'law.step.excusedLater': 'Só desde {at}: passaram {late} sem eles',
  'law.step.reasonMissing': 'Só isto o justificaria, e não consta: {facts}',
  'law.step.state.not-applicable': 'Resultado: não se aplica, {because}',
  'law.step.state.printed-term': 'Resultado: só no texto, sem alarme',
  'law.step.state.satisfied': 'Resultado: cumprido a tempo',
  'law.step.state.satisfied-late': 'Resultado: cumprido com {late} de atraso',
  'law.step.state.running': 'Resultado: em curso, ainda não atingido',
  'law.step.state.due-soon': 'Resultado: vence em breve',
  'law.step.state.overdue': 'Resultado: ultrapassado desde {since}',
  'law.step.state.disputed':
    'Resultado: contestado. Ultrapassado desde {since} pela leitura mais cedo, não pela mais tardia',
  'law.step.state.breached': 'Resultado: proibido, desde {since}',
  'law.step.state.cannot-be-computed': 'Resultado: não se pode calcular. Falta: {missing}',
  'law.step.state.ban-kept': 'Resultado: sem infração',
  'law.step.state.ban-ended': 'Resultado: esteve proibido por {late}; isso terminou',
} satisfies Record<keyof typeof source, string>
