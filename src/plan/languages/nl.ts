import type { Language } from './language.ts'

export const dutch: Language = {
  statuses: {
    todo: 'te doen, nog te doen, gepland, ingepland, niet gestart, nog niet gestart, niet begonnen, nog niet begonnen, voorgesteld, in afwachting',
    doing: 'bezig, in uitvoering, in behandeling, gedeeltelijk, deels klaar, in ontwikkeling',
    done: 'klaar, voltooid, afgerond, gedaan, afgesloten, geïmplementeerd, opgeleverd',
    blocked: 'geblokkeerd, gepauzeerd, on hold, wachtend, wacht, in de wacht',
    dropped: 'geannuleerd, vervallen, uitgesteld, overgeslagen, geschrapt, nvt, niet van toepassing'
  },
  drafts: 'kladversie, conceptversie',
  phases: 'fase, stap, mijlpaal, deel, week, iteratie, golf',
  fields: {
    status: 'huidige status, projectstatus, toestand',
    progress: 'voortgang, totale voortgang',
    start: 'begin, startdatum, begindatum, gestart, geplande start, werkelijke start',
    end: 'einde, einddatum, streefdatum, gepland einde, werkelijk einde, gereed op',
    period: 'periode',
    date: 'datum',
    duration: 'duur, geschatte duur',
    owner: 'verantwoordelijke, verantwoordelijk',
    depends: 'hangt af van, afhankelijk van, afhankelijkheid, afhankelijkheden, vereist, geblokkeerd door',
    files: 'bestand, bestanden'
  },
  subjects:
    'risico, risicos, probleem, problemen, fout, fouten, bevinding, bevindingen, taak, taken, vraag, vragen, eis, eisen, onderdeel, onderdelen, bestand, bestanden, functie, functies, besluit, besluiten',
  optional: 'optioneel, facultatief, verplaatst, buiten scope, niet meer nodig',
  afterwards:
    'volgende stappen, vervolgstappen, buiten scope, buiten bereik, toekomst, toekomstig, toekomstige, ideeën, wijzigingslog, versiegeschiedenis',
  continued: 'vervolg, deel',
  closing: 'acceptatiecriteria, succescriteria, klaar als',
  questions: 'open vragen, open vraag, vragen, vraag, open punten',
  gone: 'verwijderd, samengevoegd, vervangen',
  undecided: 'nog te bepalen, nader te bepalen, ntb, nog in te vullen, in te vullen, volgt nog, te bepalen',
  instructions:
    'beschrijf, beschrijving van, korte beschrijving, noem, geef, vul in, leg uit, voeg toe, naam van, datum van, titel van, link naar, waarom',
  blanks: 'Naam, Titel, Datum, Beschrijving, Auteur, Verantwoordelijke'
}
