import type { verifying as source } from '../en/verify'

export const verifying = {
  'verify.usage': `habeas verify ARQUIVO [--login NOME] [--password-file ARQUIVO | --recovery-key]
  Percorre o registro de alterações, compara com ele cada linha e não altera nada.
  A senha é perguntada, ou é a primeira linha de --password-file ou HABEAS_PASSWORD_FILE.`,
  'verify.walked': 'Lançamentos percorridos: {entries} em {seconds} s ({perSecond} por segundo)',
  'verify.erased': 'Conteúdos apagados, com a impressão digital conservada: {count}',
  'verify.backDated': 'Registrados com data anterior à do lançamento precedente: {count}, o primeiro {first}',
  'verify.broken': 'ROMPIDO no lançamento {seq}: {why}.',
  'verify.broken.gap': 'faltam lançamentos aqui',
  'verify.broken.contents': 'o conteúdo não é o que foi registrado',
  'verify.broken.hash': 'este lançamento ou algum anterior foi alterado',
  'verify.broken.end': 'daqui em diante faltam lançamentos que a nota ao lado do registro conhecia',
  'verify.broken.other-log': 'este registro de alterações não é o que a nota ao lado do registro conhecia',
  'verify.head': 'Último lançamento: {seq}, {hash}',
  'verify.strayRow': 'ROMPIDO: a linha {entity} {id} não é o que diz o registro de alterações ({why}).',
  'verify.stray.changed': 'alterada sem lançamento',
  'verify.stray.not-in-log': 'nenhum lançamento a criou',
  'verify.stray.gone': 'desaparecida sem lançamento',
  'verify.stray.misfit': 'seus lançamentos não se encaixam',
  'verify.rows': 'Linhas iguais ao registro de alterações: {rows}',
  'verify.rowsAndOthers': 'Linhas iguais ao registro de alterações: {rows}; não comparáveis: {others}',
  'verify.noNote': 'Não há ao lado do registro uma nota do último lançamento com que comparar.',
  'verify.noteAgrees': 'A nota ao lado do registro confere.',
  'verify.noteUnreadable': 'A nota ao lado do registro não pode ser lida.',
  'verify.missing': 'ROMPIDO: faltam os lançamentos posteriores a {when}; o lançamento {seq} era conhecido.',
  'verify.missingFromStart': 'ROMPIDO: faltam todos os lançamentos; o lançamento {seq} era conhecido.',
  'verify.different': 'ROMPIDO: o lançamento {seq} não é o que a nota ao lado do registro conhecia.',
} satisfies Record<keyof typeof source, string>
