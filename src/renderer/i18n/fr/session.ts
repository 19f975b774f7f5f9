import type { session as source } from '../en/session'

export const session = {
  'session.purpose': 'Registre des personnes détenues dans un centre. Rien ne quitte cet ordinateur.',
  'session.otherFile': 'Autre fichier',
  'session.lastChanged':
    'dernière modification {when} ; nom, lieu et personnes ne sont lus qu’après le déverrouillage',
  'session.user': 'Utilisateur',
  'session.password': 'Mot de passe',
  'session.unlock': 'Déverrouiller',
  'session.unlocking': 'Déverrouillage',
  'session.openReadOnly': 'Ouvrir en lecture seule',
  'session.readOnlyOn': '<b>Inspection en lecture seule :</b> cette visite ne peut rien modifier.',
  'session.backToUnlock': 'Revenir au déverrouillage',
  'session.waitsNote':
    'Après trois essais erronés, le programme attend 30 secondes. Sans la feuille de récupération, personne ne peut remplacer un mot de passe perdu.',
  'session.waitFor': '{seconds, plural, one {Attendez # seconde} other {Attendez # secondes}}',
  'session.or': 'Ou',
  'session.inspect': 'Inspecter en lecture seule',
  'session.inspectSub': 'pour une visite de contrôle ; rien ne peut être modifié',
  'session.newFile': 'Fichier d’un nouveau centre',
  'session.newFileSub': 'pays, fuseau horaire, unités, administration',
  'session.recover': 'Utiliser la feuille de récupération',
  'session.recoverSub': 'quand le mot de passe est perdu',
  'session.example': 'Ouvrir le centre d’exemple',
  'session.exampleSub': 'personnes fictives, pour essayer sans risque',
  'session.exampleUsers':
    'Tout le monde peut entrer : les utilisateurs example, officer et monitor partagent le mot de passe « example facility ».',
  'session.exampleMaking': 'Création du centre d’exemple',
  'session.chooseTitle': 'Choisir un registre',
  'session.chooseSub':
    'Registres du dossier de cet ordinateur. Leur contenu n’est lu qu’après le déverrouillage.',
  'session.chooseFile': 'Choisir {name}',
  'session.fileChanged': 'dernière modification {when}, {size}',
  'session.fileExample': 'exemple, fictif',
  'session.noRegister': 'Pas encore de registre sur cet ordinateur',
  'session.noRegisterSub': 'Créez le fichier de votre centre, ou découvrez d’abord celui d’exemple.',
  'session.headKept':
    'La dernière entrée du journal des modifications est gardée hors du fichier et comparée après le déverrouillage.',
  'session.clockSays': 'L’horloge de cet ordinateur indique {when}. Comparez-la à l’horloge du service.',
  'session.zone': 'Fuseau horaire de cet ordinateur : {zone} ({offset})',
  'session.inUse': '{account}, sur {host}, a ouvert ce registre depuis {since}.',
  'session.restoreNewest': 'Restaurer la dernière sauvegarde valable',
  'session.restored':
    'Restauré : la sauvegarde du {when} est en place et ouverte. Le fichier endommagé est conservé sous le nom {name}.',
  'problem.registers.noBackup': 'Il n’y a à côté de ce registre aucune sauvegarde vérifiée à restaurer.',
  'problem.registers.notDamaged': 'Ce registre s’ouvre. Restaurez plutôt une sauvegarde depuis ses réglages.',
  'session.newTitle': 'Fichier d’un nouveau centre',
  'session.step': 'Étape {step} sur {count}',
  'session.stepFacility': 'Centre',
  'session.stepUnits': 'Unités',
  'session.stepAdministrator': 'Administration',
  'session.unitsExplain':
    'La capacité et la surface sont la mesure à laquelle on rapporte les conditions. Laissez vide ce qui n’est pas connu : le programme le dira et ne le comptera jamais comme zéro. Les unités peuvent être modifiées plus tard.',
  'session.unitNumber': 'Unité {number}',
  'session.removeUnit': 'Ôter l’unité {number}',
  'session.administratorExplain':
    'La première personne administratrice ajoute les autres utilisateurs. Aucun mot de passe ne quitte cet ordinateur, et personne ne peut le consulter.',
  'session.repeatPassword': 'Mot de passe encore une fois',
  'session.passwordsDiffer': 'Les deux mots de passe ne sont pas identiques.',
  'session.next': 'Suivant',
  'session.back': 'Retour',
  'session.create': 'Créer le registre',
  'session.creating': 'Création du registre',
  'session.cancelNew': 'Annuler',
  'session.sheetTitle': 'Feuille de récupération',
  'session.sheetExplain':
    'Cette clé ouvre le registre quand tous les mots de passe d’administration sont perdus. Elle est montrée maintenant et plus jamais. Imprimez-la, ou recopiez-la à la main, et gardez-la sous clé loin de cet ordinateur.',
  'session.sheetFor': 'Registre',
  'session.sheetMade': 'Créée',
  'session.sheetKey': 'Clé de récupération',
  'session.sheetUse':
    'Pour l’utiliser : lancez Habeas, choisissez le registre, puis « Utiliser la feuille de récupération », et saisissez ces lettres. Majuscules, espaces et tirets sont sans importance.',
  'session.sheetWarn': 'Qui détient cette feuille et le fichier peut lire tout ce qu’il contient.',
  'session.print': 'Imprimer',
  'session.printed': 'J’ai imprimé ou noté cette clé et la garderai en lieu sûr',
  'session.goOn': 'Continuer vers le registre',
  'session.recoverTitle': 'Utiliser la feuille de récupération',
  'session.recoverExplain':
    'La clé imprimée ouvre le registre et donne un nouveau mot de passe à une personne administratrice. Le journal des modifications le dit.',
  'session.recoveryKey': 'Clé de récupération',
  'session.recoveryKeyHint':
    'Quatorze groupes de quatre. Majuscules, espaces et tirets sont sans importance.',
  'session.recoverLogin': 'Utilisateur de la personne administratrice',
  'session.recoverLoginHint': 'Laissé vide, c’est la première personne administratrice du registre.',
  'session.recoverGo': 'Ouvrir et définir le nouveau mot de passe',
  'session.recovered': 'Le registre est ouvert. Votre nom d’utilisateur est {login}.',
  'problem.session.wrongPassword': 'L’utilisateur et le mot de passe ne correspondent pas.',
  'problem.session.wrongRecoveryKey': 'Ce n’est pas la clé de récupération de ce registre.',
  'problem.session.wait':
    'Trop d’essais erronés. {seconds, plural, one {Attendez # seconde.} other {Attendez # secondes.}}',
  'problem.session.noFile': 'Aucun registre n’est choisi.',
  'problem.session.busy': 'Un registre est en cours d’ouverture. Un instant, s’il vous plaît.',
  'problem.session.inUse': 'Une autre personne a ouvert ce registre. Il peut être ouvert en lecture seule.',
  'problem.store.wrongKeyOrDamaged':
    'Le fichier et son fichier de clés ne correspondent pas, ou le fichier est endommagé.',
  'problem.store.newerVersion':
    'Ce registre a été fait par une version plus récente de Habeas. Il a été laissé tel quel. Installez la version plus récente pour l’ouvrir.',
  'problem.store.needsMigration':
    'Ce registre est d’une version antérieure. Ouvrez-le une fois en écriture ; il pourra ensuite être lu ici.',
  'problem.store.missing': 'Le fichier n’est plus là.',
  'problem.store.cannotOpen':
    'Le fichier ne peut pas être ouvert d’ici. Un registre en usage ne peut pas être lu depuis un disque où l’on ne peut écrire : prenez une copie de sauvegarde.',
  'problem.store.readOnlyPlace':
    'Le fichier se trouve là où rien ne peut être écrit. Il peut être ouvert en lecture seule.',
  'problem.store.busy': 'Un autre programme retient le fichier en ce moment.',
  'problem.store.damaged':
    'Le fichier est endommagé. Restaurez la sauvegarde vérifiée la plus récente ; le fichier endommagé est conservé.',
  'problem.store.exists': 'Il y a déjà un fichier de ce nom.',
  'problem.keys.missing':
    'Le fichier de clés manque à côté du registre. Il porte le même nom et finit en .habeas-keys.',
  'problem.keys.damaged': 'Le fichier de clés à côté du registre est endommagé.',
  'problem.keys.unreadable': 'Le fichier de clés à côté du registre ne peut pas être lu.',
  'problem.keys.weakened':
    'Quelqu’un a modifié le fichier de clés pour que les mots de passe se devinent à bon compte. Il n’a pas été utilisé. Remettez une copie intacte.',
  'problem.not-found.register': 'Le fichier n’est plus là.',
} satisfies Record<keyof typeof source, string>
