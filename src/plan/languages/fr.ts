import type { Language } from './language.ts'

export const french: Language = {
  statuses: {
    todo: 'à faire, à venir, non commencé, non commencée, pas commencé, pas commencée, non démarré, non démarrée, prévu, prévue, planifié, planifiée, en attente, ouvert, ouverte, proposé, proposée',
    doing: 'en cours, en cours de réalisation, en revue, en révision, partiel, partielle, partiellement terminé, partiellement terminée',
    done: 'terminé, terminée, achevé, achevée, fini, finie, fait, faite, complété, complétée, livré, livrée, réalisé, réalisée, implémenté, implémentée',
    blocked: 'bloqué, bloquée, en pause, suspendu, suspendue',
    dropped: 'annulé, annulée, abandonné, abandonnée, reporté, reportée, ignoré, ignorée, sans objet, non applicable'
  },
  drafts: 'brouillon, ébauche',
  phases: 'phase, étape, etape, jalon, partie, semaine, vague, lot, itération',
  tasks: 'tâche',
  fields: {
    status: 'statut, état, état actuel, statut actuel',
    progress: 'avancement, progression, progrès',
    start: 'début, date de début, commencé le, début prévu, début réel',
    end: 'fin, date de fin, échéance, date limite, fin prévue, fin réelle, terminé le',
    period: 'période',
    duration: 'durée, durée estimée',
    owner: 'responsable',
    depends: 'dépend de, dépendance, dépendances, prérequis, bloqué par, bloquée par, nécessite',
    files: 'fichier, fichiers'
  },
  subjects:
    'risque, risques, problème, problèmes, anomalie, anomalies, tâche, tâches, question, questions, exigence, exigences, composant, composants, fichier, fichiers, fonctionnalité, fonctionnalités, décision, décisions, constat, constats',
  optional: 'optionnel, optionnelle, facultatif, facultative, bonus, déplacé, déplacée, hors périmètre, plus nécessaire',
  afterwards:
    'prochaines étapes, prochaine étape, étapes suivantes, hors périmètre, hors sujet, futur, future, futurs, futures, idées, plus tard, à venir, historique, journal des modifications',
  continued: 'suite, partie',
  closing: 'critères dacceptation, définition de fini, définition du fini, critères de succès, critères de réussite, livrables',
  questions: 'questions ouvertes, question ouverte, questions, question, points ouverts',
  signing: 'signature, signatures, approbation',
  gone: 'supprimé, supprimée, fusionné, fusionnée, remplacé, remplacée',
  undecided: 'à définir, à déterminer, à compléter, à préciser, à confirmer, à décider, à remplir, à renseigner',
  instructions:
    'décrire, décrivez, description de, brève description, courte description, lister, listez, indiquer, indiquez, préciser, précisez, expliquer, expliquez, ajouter, ajoutez, nom de, nom du, date de, titre de, titre du, lien vers, votre, pourquoi, quoi, qui',
  blanks: 'Nom, Titre, Auteur, Autrice, Lien, Responsable',
  months: [
    'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
    'janv févr mars avr mai juin juil août sept oct nov déc'
  ],
  weekdays: 'lundi, mardi, mercredi, jeudi, vendredi, samedi, dimanche, lun, mar, mer, jeu, ven, sam, dim',
  units: 'seconde, secondes, minute, minutes, heure, heures, jour, jours, semaine, semaines, mois',
  things: 'personnes, points, développeurs, tâches, phases',
  and: 'et, ou',
  to: 'à, au, jusquau',
  of: 'de, sur',
  on: 'le, au, depuis le',
  elsewhere: 'du, de, des, dans',
  here: 'ce, cette',
  planned: 'prévu, prévue, planifié, planifiée, échéance, estimé, estimée',
  actual: 'réel, réelle, effectif, effective, commencé, terminé, terminée',
  parallel: 'parallèle, simultanément, parallèles, indépendamment de',
  otherwise:
    'indépendant, indépendante, indépendamment, avant, bloque, débloque, permet, sauf, pas, requis par, requise par, requis pour, requise pour, facultatif, facultative',
  nothing: 'aucun, aucune, rien, néant',
  without: 'aucune, aucun, sans, ancienne, pas de',
  ahead: 'plus tard, futur, future, prochain, prochaine, prévu, prévue, reporté, reportée',
  moved: 'supprimer, renommé, renommée, renommer, déplacé, déplacer, remplacer, fusionner',
  limited: 'sauf, hormis, seulement, en attente, reste, restent, pas encore, partiellement, sans, mais',
  lasting: 'en revue, en révision',
  needs: 'a besoin, nécessite, dépend, attend',
  all: 'toutes, tous',
  maybe: 'si, pourrait, suivra, suit, plus tard, est prévue'
}
