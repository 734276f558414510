import type { Language } from './language.ts'

export const italian: Language = {
  statuses: {
    todo: 'da fare, da iniziare, non iniziato, non iniziata, non avviato, non avviata, pianificato, pianificata, previsto, prevista, in attesa, proposto, proposta, aperto, aperta',
    doing: 'in corso, in lavorazione, in sviluppo, in revisione, parziale, parzialmente completato, parzialmente completata',
    done: 'completato, completata, completo, completa, fatto, fatta, finito, finita, terminato, terminata, concluso, conclusa, implementato, implementata, consegnato, consegnata, chiuso, chiusa',
    blocked: 'bloccato, bloccata, in pausa, sospeso, sospesa',
    dropped:
      'annullato, annullata, scartato, scartata, rimandato, rimandata, rinviato, rinviata, saltato, saltata, non applicabile, obsoleto, obsoleta'
  },
  drafts: 'bozza',
  phases: 'fase, tappa, passo, passaggio, parte, settimana, traguardo, iterazione',
  tasks: 'attività, sottoattività, compito',
  fields: {
    status: 'stato, stato attuale, stato del piano, stato generale',
    progress: 'avanzamento, progresso, progressi',
    start: 'inizio, data di inizio, data inizio, inizio previsto, inizio effettivo',
    end: 'fine, data di fine, data fine, scadenza, termine, fine prevista, fine effettiva',
    period: 'periodo',
    date: 'data',
    duration: 'durata, durata stimata',
    owner: 'responsabile',
    depends: 'dipende da, dipendenza, dipendenze, prerequisito, prerequisiti, bloccato da, bloccata da, richiede',
    files: 'file'
  },
  subjects:
    'rischio, rischi, problema, problemi, errore, errori, attività, compito, compiti, domanda, domande, requisito, requisiti, componente, componenti, funzionalità, funzione, funzioni, decisione, decisioni, prova, prove',
  optional: 'opzionale, opzionali, facoltativo, facoltativa, spostato, spostata, fuori ambito, non più necessario, non più necessaria',
  afterwards:
    'prossimi passi, passi successivi, fuori ambito, fuori perimetro, futuro, futuri, future, idee, registro delle modifiche, cronologia',
  continued: 'seguito, continua, parte',
  closing: 'criteri di accettazione, definizione di fatto, criteri di successo',
  questions: 'domande aperte, domanda aperta, domande, domanda, questioni aperte, punti aperti',
  signing: 'firma, firme, approvazione',
  gone: 'rimosso, rimossa, eliminato, eliminata, unito, unita, accorpato, accorpata',
  undecided: 'da definire, da determinare, da decidere, da confermare, da completare, da compilare, da stabilire',
  instructions:
    'descrivere, descrivi, descrizione di, descrizione del, descrizione della, breve descrizione, elencare, elenca, indicare, indica, spiegare, spiega, aggiungere, aggiungi, nome di, nome del, nome della, data di, titolo di, titolo del, collegamento a, perché',
  blanks: 'Nome, Titolo, Descrizione, Autore, Autrice, Collegamento, Responsabile',
  months: [
    'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
    'gen feb mar apr mag giu lug ago set ott nov dic'
  ],
  weekdays: 'lunedì, martedì, mercoledì, giovedì, venerdì, sabato, domenica, lun, mar, mer, gio, ven, sab, dom',
  units: 'secondo, secondi, minuto, minuti, ora, ore, giorno, giorni, settimana, settimane, mese, mesi',
  things: 'persone, punti, attività, fasi',
  and: 'e, ed, o',
  to: 'a, al, fino al',
  of: 'di, su',
  on: 'il, dal',
  elsewhere: 'del, della, di, nel, nella',
  here: 'questo, questa',
  planned: 'previsto, prevista, pianificato, pianificata, scadenza, stimato, stimata',
  actual: 'effettivo, effettiva, reale, iniziato, iniziata, completato, completata, terminato, terminata, concluso, conclusa',
  parallel: 'parallelo, contemporaneamente, parallela, indipendente da',
  otherwise: 'indipendente, prima, blocca, sblocca, abilita, non, tranne, salvo, richiesto da, richiesta da, opzionale, facoltativo',
  nothing: 'nessuno, nessuna, niente',
  without: 'nessuna, senza, vecchia',
  ahead: 'più avanti, futuro, futura, prossimo, prossima, previsto, prevista, rinviato, rinviata',
  moved: 'eliminare, rinominato, rinominata, rinominare, spostato, spostata, spostare, sostituire',
  limited: 'tranne, salvo, solo, in attesa, manca, mancano, ancora, parzialmente, senza, ma',
  lasting: 'in revisione',
  needs: 'richiede, dipende, attende',
  all: 'tutti, tutte',
  maybe: 'se, potrebbe, seguirà, segue'
}
