import type { Language } from './language.ts'

export const german: Language = {
  statuses: {
    todo: 'geplant, in planung, vorgesehen, nicht begonnen, noch nicht begonnen, nicht gestartet, noch nicht gestartet, nicht angefangen, noch offen, offen, ausstehend, anstehend, zu erledigen, bereit, vorgeschlagen, planung',
    doing:
      'in arbeit, in bearbeitung, in umsetzung, in prüfung, in review, teilweise, teilweise erledigt, teilweise fertig, teilweise abgeschlossen',
    done: 'abgeschlossen, erledigt, fertig, fertiggestellt, beendet, umgesetzt, implementiert, ausgeliefert, vollständig abgeschlossen',
    blocked: 'blockiert, pausiert, angehalten, wartend, wartet',
    dropped:
      'abgebrochen, verworfen, zurückgestellt, verschoben, übersprungen, entfällt, entfallen, gestrichen, nicht anwendbar, nicht nötig, hinfällig'
  },
  drafts: 'entwurf',
  phases: 'phase, etappe, schritt, meilenstein, teil, woche, welle, stufe, arbeitspaket',
  tasks: 'aufgabe, teilaufgabe',
  fields: {
    status: 'aktueller status, gesamtstatus, projektstatus, umsetzungsstatus, bearbeitungsstatus',
    progress: 'fortschritt, gesamtfortschritt',
    start: 'beginn, startdatum, gestartet, start am, geplanter beginn, geplanter start, tatsächlicher beginn, tatsächlicher start',
    end: 'ende, enddatum, frist, fällig, fällig am, zieldatum, zieltermin, geplantes ende, tatsächliches ende, abgeschlossen am',
    period: 'zeitraum',
    date: 'datum, erstellt, erstellt am, aktualisiert, aktualisiert am, letzte aktualisierung, letztes update',
    duration: 'dauer, geschätzte dauer, aufwand, geschätzter aufwand',
    owner: 'verantwortlich, verantwortliche, zuständig',
    depends: 'hängt ab von, abhängig von, abhängigkeit, abhängigkeiten, voraussetzung, voraussetzungen, blockiert durch',
    files: 'datei, dateien'
  },
  subjects:
    'risiko, risiken, problem, probleme, fehler, befund, befunde, aufgabe, aufgaben, frage, fragen, anforderung, anforderungen, komponente, komponenten, datei, dateien, funktion, funktionen, entscheidung, entscheidungen, maßnahme, maßnahmen',
  optional: 'optional, falls zeit bleibt, nice to have, nicht mehr nötig, nicht benötigt',
  afterwards:
    'nächste schritte, nächster schritt, ausblick, künftig, künftige, zukünftig, zukünftige, zukunft, später, außerhalb des umfangs, nicht im umfang, nicht enthalten, nicht ziel, nicht ziele, ideen, ideenspeicher, folgearbeiten, themenspeicher, änderungsverlauf, änderungshistorie, änderungsprotokoll, versionshistorie',
  continued: 'fortsetzung, fortgesetzt, teil',
  closing: 'abnahme, abnahmekriterien, akzeptanzkriterien, erfolgskriterien, fertig wenn, fertig ist es wenn',
  questions: 'offene fragen, offene frage, offene punkte, fragen, frage',
  signing: 'unterschrift, unterschriften, freigabe, abnahme',
  gone: 'entfernt, zusammengelegt, gelöscht, ersetzt, fällt weg, aufgegangen',
  undecided:
    'noch zu klären, zu klären, noch festzulegen, festzulegen, zu bestimmen, wird noch festgelegt, wird noch geklärt, wird noch bestimmt, wird noch ergänzt, wird ergänzt, noch auszufüllen, auszufüllen, folgt noch',
  instructions:
    'beschreibe, beschreiben sie, beschreibung der, beschreibung des, kurze beschreibung, kurzbeschreibung, nenne, nennen sie, ergänze, ergänzen, name der, name des, datum der, datum des, titel der, titel des, link zu, link zum, link zur, warum, wer, wann',
  blanks: 'Titel, Datum, Beschreibung, Autor, Autorin, Verantwortlich, Verantwortliche',
  months: [
    'januar februar märz april mai juni juli august september oktober november dezember',
    'jän feb mär apr mai jun jul aug sep okt nov dez'
  ],
  weekdays: 'montag, dienstag, mittwoch, donnerstag, freitag, samstag, sonnabend, sonntag, mo, di, mi, do, fr, sa, so',
  units: 'sekunde, sekunden, minute, minuten, stunde, stunden, std, tag, tage, tagen, woche, wochen, monat, monate, monaten',
  things: 'personen, leute, punkte, entwickler, aufgaben, phasen',
  and: 'und, oder, sowie',
  to: 'bis',
  of: 'von',
  on: 'am, seit, ab, zum',
  elsewhere: 'des, der, im, aus, vom, von',
  here: 'dieses, dieser, diesem',
  planned: 'geplant, geplanter, geplantes, geplante, soll, ziel, zieltermin, zieldatum, frist, fällig, voraussichtlich, voraussichtliches',
  actual: 'tatsächlich, tatsächlicher, tatsächliches, ist, gestartet, beendet, abgeschlossen',
  parallel: 'parallel, gleichzeitig, zeitgleich, parallele, paralleler, unabhängig von, beliebige reihenfolge',
  otherwise: 'unabhängig, vor, blockiert, ermöglicht, nicht, außer, optional, benötigt von, benötigt für, gebraucht von, gebraucht für',
  nothing: 'keine, kein, keinen, nichts',
  without: 'keine, kein, ohne, frühere, alte',
  ahead: 'später, künftig, künftige, künftigen, zukünftig, nächste, nächsten, geplant, verschoben, folgt, folgende',
  moved: 'löschen, umbenannt, umbenennen, verschoben, verschieben, ersetzen, aufgeteilt, zb',
  limited: 'außer, ohne, nur, ausstehend, steht aus, wartet, noch, teilweise, bis auf, offen, aber',
  lasting: 'in prüfung, in review',
  needs: 'benötigt, braucht, baut auf, hängt, wartet',
  all: 'alle, sämtliche',
  maybe: 'falls, wenn, könnte, dürfte, folgt, kommt später, ist geplant'
}
