import type { session as source } from '../en/session'

export const session = {
  'session.purpose': 'Registro das pessoas detidas em um centro. Nada sai deste computador.',
  'session.otherFile': 'Outro arquivo',
  'session.lastChanged': 'última alteração {when}; nome, lugar e pessoas só são lidos após desbloquear',
  'session.user': 'Usuário',
  'session.password': 'Senha',
  'session.unlock': 'Desbloquear',
  'session.unlocking': 'Desbloqueando',
  'session.openReadOnly': 'Abrir somente para leitura',
  'session.readOnlyOn': '<b>Inspeção somente leitura:</b> esta visita não pode mudar nada.',
  'session.backToUnlock': 'Voltar ao desbloqueio',
  'session.waitsNote':
    'Após três tentativas erradas o programa espera 30 segundos. Sem a folha de recuperação ninguém pode substituir uma senha perdida.',
  'session.waitFor': '{seconds, plural, one {Aguarde # segundo} other {Aguarde # segundos}}',
  'session.or': 'Ou',
  'session.inspect': 'Inspecionar somente leitura',
  'session.inspectSub': 'para uma visita de monitoramento; nada pode ser mudado',
  'session.newFile': 'Arquivo de um novo centro',
  'session.newFileSub': 'país, fuso horário, unidades, administração',
  'session.recover': 'Usar a folha de recuperação',
  'session.recoverSub': 'quando a senha se perdeu',
  'session.example': 'Abrir o centro de exemplo',
  'session.exampleSub': 'pessoas fictícias, para experimentar sem risco',
  'session.exampleUsers':
    'Qualquer pessoa pode entrar: os usuários example, officer e monitor têm a mesma senha “example facility”.',
  'session.exampleMaking': 'Criando o centro de exemplo',
  'session.chooseTitle': 'Escolher um registro',
  'session.chooseSub': 'Registros na pasta deste computador. O conteúdo só é lido após desbloquear.',
  'session.chooseFile': 'Escolher {name}',
  'session.fileChanged': 'última alteração {when}, {size}',
  'session.fileExample': 'exemplo, fictício',
  'session.noRegister': 'Ainda não há registro neste computador',
  'session.noRegisterSub': 'Crie o arquivo do seu centro, ou conheça antes o de exemplo.',
  'session.headKept':
    'O último lançamento do registro de alterações é guardado fora do arquivo e comparado após desbloquear.',
  'session.clockSays': 'O relógio deste computador marca {when}. Compare-o com o relógio do plantão.',
  'session.zone': 'Fuso horário deste computador: {zone} ({offset})',
  'session.inUse': '{account}, em {host}, está com este registro aberto desde {since}.',
  'session.restoreNewest': 'Restaurar a cópia válida mais recente',
  'session.restored':
    'Restaurado: a cópia de {when} está no lugar e aberta. O arquivo danificado é conservado como {name}.',
  'problem.registers.noBackup':
    'Ao lado deste registro não há cópia de segurança verificada que possa ser restaurada.',
  'problem.registers.notDamaged': 'Este registro abre. Restaure uma cópia a partir das configurações.',
  'session.newTitle': 'Arquivo de um novo centro',
  'session.step': 'Passo {step} de {count}',
  'session.stepFacility': 'Centro',
  'session.stepUnits': 'Unidades',
  'session.stepAdministrator': 'Administração',
  'session.unitsExplain':
    'A capacidade e a área são a medida das condições. Deixe vazio o que não se sabe: o programa o dirá e nunca o contará como zero. As unidades podem ser mudadas depois.',
  'session.unitNumber': 'Unidade {number}',
  'session.removeUnit': 'Tirar a unidade {number}',
  'session.administratorExplain':
    'A primeira pessoa administradora adiciona os demais usuários. Nenhuma senha sai deste computador, e ninguém pode consultá-la.',
  'session.repeatPassword': 'Senha outra vez',
  'session.passwordsDiffer': 'As duas senhas não são iguais.',
  'session.next': 'Próximo',
  'session.back': 'Voltar',
  'session.create': 'Criar o registro',
  'session.creating': 'Criando o registro',
  'session.cancelNew': 'Cancelar',
  'session.sheetTitle': 'Folha de recuperação',
  'session.sheetExplain':
    'Esta chave abre o registro quando se perderam as senhas de toda a administração. Ela é mostrada agora e nunca mais. Imprima-a, ou copie-a à mão, e guarde-a trancada longe deste computador.',
  'session.sheetFor': 'Registro',
  'session.sheetMade': 'Criada',
  'session.sheetKey': 'Chave de recuperação',
  'session.sheetUse':
    'Para usá-la: abra o Habeas, escolha o registro, depois “Usar a folha de recuperação”, e digite estas letras. Maiúsculas, espaços e hifens não importam.',
  'session.sheetWarn': 'Quem tiver esta folha e o arquivo pode ler tudo o que ele contém.',
  'session.print': 'Imprimir',
  'session.printed': 'Imprimi ou anotei esta chave e vou guardá-la em lugar seguro',
  'session.goOn': 'Continuar para o registro',
  'session.recoverTitle': 'Usar a folha de recuperação',
  'session.recoverExplain':
    'A chave impressa abre o registro e dá a uma pessoa administradora uma nova senha. O registro de alterações o diz.',
  'session.recoveryKey': 'Chave de recuperação',
  'session.recoveryKeyHint': 'Catorze grupos de quatro. Maiúsculas, espaços e hifens não importam.',
  'session.recoverLogin': 'Usuário da pessoa administradora',
  'session.recoverLoginHint': 'Se ficar vazio, é a primeira pessoa administradora do registro.',
  'session.recoverGo': 'Abrir e definir a nova senha',
  'session.recovered': 'O registro está aberto. Seu usuário é {login}.',
  'problem.session.wrongPassword': 'O usuário e a senha não correspondem.',
  'problem.session.wrongRecoveryKey': 'Esta não é a chave de recuperação deste registro.',
  'problem.session.wait':
    'Tentativas erradas demais. {seconds, plural, one {Aguarde # segundo.} other {Aguarde # segundos.}}',
  'problem.session.noFile': 'Nenhum registro foi escolhido.',
  'problem.session.busy': 'Um registro está sendo aberto. Um momento, por favor.',
  'problem.session.inUse':
    'Outra pessoa está com este registro aberto. Ele pode ser aberto somente para leitura.',
  'problem.store.wrongKeyOrDamaged':
    'O arquivo e seu arquivo de chaves não correspondem, ou o arquivo está danificado.',
  'problem.store.newerVersion':
    'Este registro foi feito por uma versão mais nova do Habeas. Ele foi deixado como está. Instale a versão mais nova para abri-lo.',
  'problem.store.needsMigration':
    'Este registro é de uma versão anterior. Abra-o uma vez para escrita; depois poderá ser lido aqui.',
  'problem.store.missing': 'O arquivo já não está lá.',
  'problem.store.cannotOpen':
    'O arquivo não pode ser aberto daqui. Um registro em uso não pode ser lido de um disco em que não se pode escrever: use uma cópia de segurança.',
  'problem.store.readOnlyPlace':
    'O arquivo está onde nada pode ser escrito. Ele pode ser aberto somente para leitura.',
  'problem.store.busy': 'Outro programa está usando o arquivo neste momento.',
  'problem.store.damaged':
    'O arquivo está danificado. Restaure a cópia de segurança verificada mais recente; o arquivo danificado é conservado.',
  'problem.store.exists': 'Já existe um arquivo com esse nome.',
  'problem.keys.missing':
    'Falta o arquivo de chaves ao lado do registro. Ele tem o mesmo nome e termina em .habeas-keys.',
  'problem.keys.damaged': 'O arquivo de chaves ao lado do registro está danificado.',
  'problem.keys.unreadable': 'O arquivo de chaves ao lado do registro não pode ser lido.',
  'problem.keys.weakened':
    'Alguém mudou o arquivo de chaves para que as senhas pudessem ser adivinhadas com facilidade. Ele não foi usado. Recupere uma cópia intacta.',
  'problem.not-found.register': 'O arquivo já não está lá.',
} satisfies Record<keyof typeof source, string>
