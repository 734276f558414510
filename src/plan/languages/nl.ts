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
  tasks: 'taak, deeltaak, subtaak',
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
  signing: 'handtekening, handtekeningen, goedkeuring',
  gone: 'verwijderd, samengevoegd, vervangen',
  undecided: 'nog te bepalen, nader te bepalen, ntb, nog in te vullen, in te vullen, volgt nog, te bepalen',
  instructions:
    'beschrijf, beschrijving van, korte beschrijving, noem, geef, vul in, leg uit, voeg toe, naam van, datum van, titel van, link naar, waarom',
  blanks: 'Naam, Titel, Datum, Beschrijving, Auteur, Verantwoordelijke',
  months: [
    'januari februari maart april mei juni juli augustus september oktober november december',
    'jan feb mrt apr mei jun jul aug sep okt nov dec'
  ],
  weekdays: 'maandag, dinsdag, woensdag, donderdag, vrijdag, zaterdag, zondag, ma, di, wo, vr, za, zo',
  units: 'seconde, seconden, minuut, minuten, uur, uren, dag, dagen, week, weken, maand, maanden',
  things: 'mensen, punten, taken, fasen',
  to: 'tot, t/m, tot en met',
  of: 'van',
  on: 'op, sinds, per',
  elsewhere: 'van, uit',
  here: 'dit, deze',
  planned: 'gepland, geplande, verwacht, verwachte, streefdatum, deadline, uiterlijk',
  actual: 'werkelijk, werkelijke, gestart, voltooid, afgerond',
  parallel: 'parallel, gelijktijdig, tegelijk',
  otherwise: 'onafhankelijk, vóór, voor, blokkeert, niet, behalve, nodig voor, optioneel',
  nothing: 'geen, niets',
  without: 'geen, zonder, oude',
  ahead: 'later, toekomstig, toekomstige, volgende, gepland, geplande, uitgesteld, verplaatst',
  moved: 'verwijderen, hernoemd, hernoemen, verplaatst, verplaatsen, vervangen',
  limited: 'behalve, zonder, alleen, wacht op, nog, gedeeltelijk, maar',
  needs: 'heeft nodig, vereist, wacht',
  all: 'alle',
  maybe: 'als, zou, volgt, later'
}
