import type { lawWords as source } from '../en/law'

export const lawWords = {
  'law.usage': `habeas law list [PACOTE] [--json]
habeas law show REGRA [--json]
habeas law check ARQUIVO
habeas law examples [PACOTE | REGRA | ARQUIVO]
  Lista os pacotes e suas regras; mostra uma regra com sua fonte, seus prazos e seus exemplos; verifica um arquivo
  de pacote e nomeia cada falha com linha, caminho e motivo (termina com 2); executa os exemplos resolvidos e escreve
  o desenvolvimento dos que saem de outro modo (termina com 1).`,
  'law.unknown': 'Não existe o pacote, a regra ou o arquivo “{given}”. Parecidos: {nearest}.',
  'law.list.pack':
    '{id}  {title}: {rules, plural, one {# regra} other {# regras}}, {examples, plural, one {# exemplo} other {# exemplos}}',
  'law.list.sure':
    '  {read} lidas na lei, {reported} segundo terceiros, {unconfirmed} não confirmadas, {house} sem força de lei; com a data de nova verificação vencida em {today}: {past}',
  'law.list.total':
    '{packs, plural, one {# pacote} other {# pacotes}}, {rules, plural, one {# regra} other {# regras}}, {examples, plural, one {# exemplo} other {# exemplos}}',
  'law.show.pack': 'Pacote: {pack}',
  'law.show.kind': 'Tipo: {kind}. Força: {force}. Certeza: {sure}.',
  'law.show.version': 'Versão {number} de {of}: {bounds}',
  'law.show.always': 'em vigor sempre',
  'law.show.since': 'em vigor desde {from}',
  'law.show.until': 'em vigor até {until}',
  'law.show.between': 'em vigor de {from} a {until}',
  'law.show.setAside': 'Um tribunal afastou sua aplicação: é mostrada e nunca é um alarme.',
  'law.show.notYet': 'Ainda não é aplicável.',
  'law.show.chosenBy':
    'Qual versão vale: a {by, select, start {do dia em que o prazo começa} other {do dia da avaliação}}',
  'law.show.everyone': 'Aplica-se a: toda pessoa privada de liberdade',
  'law.show.appliesTo':
    'Aplica-se onde: {condition}; enquanto não se souber, {unknown, select, applies {conta como aplicável} ask {o resultado nomeia o que falta} other {não se aplica}}',
  'law.show.line': 'Prazo {line} ({role})',
  'law.show.lineNamed': 'Prazo {line} ({role}): {label}',
  'law.show.starts': 'começa com: {facts}',
  'law.show.notBefore': 'mas não antes de: {facts}',
  'law.show.orLater': 'ou mais tarde, com: {facts}',
  'law.show.elseDueOf': 'ou, enquanto isso faltar, quando termina o prazo de {rule}',
  'law.show.counted': 'conta-se: {count}',
  'law.show.or': 'ou, na outra leitura: {count}',
  'law.show.then': 'depois de cada uma: {count}',
  'law.show.pausedBy': 'para enquanto: {condition}',
  'law.show.extendedBy': 'pode ser prorrogado por “{extension}”: {label}',
  'law.show.maximum': 'nunca mais que: {count}',
  'law.show.metBy': 'cumpre-se com: {facts}',
  'law.show.forbids': 'Proíbe: {act}',
  'law.show.forbidsUnless': 'Proíbe: {act}, salvo: {unless}',
  'law.show.holding': 'privar a pessoa de liberdade',
  'law.show.consequence': 'Então: {sentence}',
  'law.show.decider': 'Quem decide: {who}',
  'law.show.source': 'Fonte: {cite}',
  'law.show.challenge':
    'Pode não se aplicar: {challenge}{fact, select, null {} other {; se é assim, registra-se como {fact}}}',
  'law.show.doubt': 'Dúvida: {doubt}',
  'law.show.checked': 'Texto verificado em {on}; deve ser verificado de novo até {by}.',
  'law.show.pastReview': 'Esse dia já passou.',
  'law.show.written': 'No arquivo de uma pessoa escreve-se:',
  'law.show.examples': '{count, plural, one {# exemplo resolvido} other {# exemplos resolvidos}}:',
  'law.and': 'e',
  'law.or': 'ou',
  'law.not': 'não ({condition})',
  'law.within': 'no máximo {hours, plural, one {# hora} other {# horas}} desde: {fact}',
  'law.checked':
    '{file}: lidos {rules, plural, one {# regra} other {# regras}} e {examples, plural, one {# exemplo} other {# exemplos}}, sem falhas.',
  'law.faults': '{file}: recusado, {count, plural, one {# falha} other {# falhas}}.',
  'law.faultsOf':
    '{file}: recusado, {count, plural, one {# falha} other {# falhas}} em {rules, plural, one {# regra} other {# regras}} e {examples, plural, one {# exemplo} other {# exemplos}}.',
  'law.examples.right':
    '{examples, plural, one {# exemplo} other {# exemplos}} de {rules, plural, one {# regra} other {# regras}}: todos saem como estão escritos.',
  'law.examples.wrong': '{wrong} de {examples} exemplos saem de outro modo.',
  'law.examples.failed': '{rule}: {name}',
  'law.examples.difference': '  {what}: escrito {expected}, encontrado {found}',
  'law.examples.workings': '  Desenvolvimento: {workings}',
} satisfies Record<keyof typeof source, string>
