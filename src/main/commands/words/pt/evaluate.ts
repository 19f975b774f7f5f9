import type { evaluating as source } from '../en/evaluate'

export const evaluating = {
  'evaluate.usage': `habeas evaluate --law PACOTE[,PACOTE] --zone FUSO [--as-of INSTANTE] ARQUIVO.json | ARQUIVO.jsonl | -
  [--known-at INSTANTE] [--only REGRA[,REGRA]] [--steps | --all-steps | --no-steps] [--lines]
  [--pack ARQUIVO] [--calendar ARQUIVO] [--house-alarms HORAS,HORAS,HORAS]
  Avalia os dados de uma pessoa, ou de muitas em linhas JSON, e escreve os resultados como JSON. A forma do
  arquivo está descrita em docs/person-file. --law all toma todos os pacotes que vêm com o programa.
  Sem --as-of vale o momento presente. INSTANTE traz seu deslocamento: 2026-09-17T10:10-06:00.
  Os alarmes internos são os de “de imediato”, “sem demora” e “sem demora perante um juiz”; 1,24,48 se não forem ditos.
  Termina com 0, ou com 2 se algo foi recusado: a linha, o caminho e o motivo estão na saída de erros.`,
  'evaluate.zoneNeeded': 'Indique em que fuso horário fica o centro: --zone America/Mexico_City.',
  'evaluate.notAZone': '“{given}” não é um fuso horário pelo nome IANA, como America/Mexico_City.',
  'evaluate.lawNeeded': 'Indique qual direito: --law mx,intl, ou --law all. Há: {known}.',
  'evaluate.unknownPack': 'Não existe o pacote “{given}”. Há: {known}.',
  'evaluate.unknownRule': 'O direito pedido não tem a regra “{given}”. Parecidas: {nearest}.',
  'evaluate.notAnInstant':
    '{option}: “{given}” não é uma hora com seu deslocamento, como 2026-09-17T10:10-06:00.',
  'evaluate.notAlarms': '--house-alarms leva três números inteiros de horas, como 1,24,48, e não “{given}”.',
  'evaluate.unconfirmed': 'Contou-se com calendários que ninguém confirmou: {calendars}.',
  'evaluate.notHeld':
    '{file}: até {at} nenhuma privação de liberdade havia começado, por isso nenhuma regra se aplica.',
  'fault.notJson': 'Isto não é JSON: aqui não se esperava “{found}”.',
  'fault.jsonEnds': 'Isto não é JSON: termina cedo demais.',
  'fault.missing': 'Falta “{field}”.',
  'fault.wrongKind':
    'Isto deve ser {expected, select, object {um objeto} array {uma lista} string {um texto} boolean {true ou false} other {um número}}, não {given}.',
  'fault.unknownField': 'Aqui não existe o campo “{given}”.',
  'fault.unknownName': '“{given}” não é um nome que o formato conheça.',
  'fault.nearest': 'Parecidos: {nearest}.',
  'fault.nameElsewhere': '“{given}” não cabe aqui. Escreve-se assim: {place}.',
  'fault.notATime': '{given} não é uma hora com seu deslocamento, como "2026-09-15T22:10-06:00".',
  'fault.timeWithoutOffset':
    '“{given}” não traz deslocamento de UTC. O que os relógios de {zone} mostraram escreve-se {written}.',
  'fault.timeSkipped':
    '“{given}” não traz deslocamento de UTC, e os relógios de {zone} nunca mostraram essa hora.',
  'fault.dayForTime': '“{given}” é um dia. Escreva-o como "on", ou dê a hora com seu deslocamento.',
  'fault.notADay': '{given} não é um dia, como "2026-09-15".',
  'fault.timeForDay': '{given} é uma hora. Escreva-a como "at"; um dia escreve-se "2026-09-15".',
  'fault.notADayOrTime':
    '{given} não é nem uma hora com seu deslocamento, como "2026-09-15T22:10-06:00", nem um dia, como "2026-09-15".',
  'fault.atOrOn': 'Escreva a hora como "at" ou o dia como "on", não ambos.',
  'fault.forWhen':
    'Escreva para quando a audiência está marcada: "for": "2026-07-08T09:30-04:00", ou um dia.',
  'fault.forNotHere':
    '“{kind}” não marca nada; só hearing-fixed-for leva "for". Quando ocorreu é "at" ou "on".',
  'fault.outOfBounds': '{given} passa do limite de {bound}.',
  'fault.notAllowed': '{given} não é um de: {allowed}.',
  'fault.writtenTwice': '“{field}” está aqui duas vezes; só uma contaria.',
  'fault.endsBeforeItBegins': 'Isto termina antes de começar: de {from} a {until}.',
  'fault.endBeforeStart': 'Isto termina a privação de liberdade antes de ela começar.',
  'fault.staysOverlap':
    'Esta privação de liberdade se sobrepõe a {other}. Duas privações de liberdade ao mesmo tempo são uma só; escreva quando a outra terminou.',
} satisfies Record<keyof typeof source, string>
