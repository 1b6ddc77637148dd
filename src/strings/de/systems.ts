/** How a package is set in each system, in German. Teachers are Sie. */
import type { SystemsWords } from '../en-GB/systems';

export const systems: SystemsWords = {
  'moodle-all-lessons': {
    name: 'Moodle, alle Lektionen',
    lead: 'Nehmen Sie `moodle`: eine Datei, die die ganze Einheit in einen Kurs bringt. In Moodle 4.5 ausprobiert.',
    steps: [
      'Öffnen Sie einen noch leeren Kurs und darin _Mehr > Kurs wiederverwenden > Wiederherstellen_.',
      'Ziehen Sie die Datei (`.mbz`) auf _Sicherungsdatei hochladen_, drücken Sie _Wiederherstellen_ und auf der Seite, die den Inhalt zeigt, _Weiter_.',
      'Lassen Sie unter _In diesen Kurs wiederherstellen_ die Wahl _Den gesicherten Kurs mit diesem Kurs verschmelzen_ und drücken Sie das erste _Weiter_.',
      'Drücken Sie _Weiter_, _Weiter_ und _Wiederherstellung ausführen_. Moodle arbeitet im Hintergrund: Nach ein, zwei Minuten ist alles da.',
      'Öffnen Sie selbst einmal eine Lektion mit _Start_. Auch die Lernenden drücken _Start_.',
    ],
  },
  'moodle-one-activity': {
    name: 'Moodle, eine einzelne Aktivität',
    lead: 'Nehmen Sie `scorm12`: eine Lektion oder die ganze Einheit mit einer einzigen Bewertung. In Moodle 4.5 ausprobiert.',
    steps: [
      'Schalten Sie im Kurs _Bearbeiten_ ein (oben rechts) und wählen Sie dann _Aktivität oder Material anlegen > Lernpaket_. Geben Sie einen Namen ein und ziehen Sie das ZIP auf _Lernpaket_.',
      'Stellen Sie unter _Darstellung_ die Option _Vorschau deaktivieren_ auf **Ja**.',
      'Stellen Sie unter _Versuchsmanagement_ die _Zahl der Versuche_ auf **Unbegrenzte Zahl der Versuche**, die _Bewertung der Versuche_ auf **Bester Versuch** und _Neuen Versuch einfordern_, _Bestehen einfordern_ und _Nach letztem Versuch sperren_ auf **Nein**.',
      'Wählen Sie unter _Abschlussbedingungen_ die Option _Bedingungen hinzufügen_ und setzen Sie Häkchen bei **Erfolgreich bestanden** und bei **Vollständig bearbeitet**.',
      'Speichern Sie und drücken Sie selbst einmal _Start_. Auch die Lernenden drücken _Start_.',
    ],
  },
  'canvas-with-scorm': {
    name: 'Canvas, mit SCORM',
    lead: 'Nehmen Sie `scorm12`. Dort nicht ausprobiert.',
    steps: [
      'Öffnen Sie _SCORM_ in der Kursnavigation. Fehlt der Eintrag, muss ihn die Administration einschalten.',
      'Wählen Sie das Hochladen (_Upload_) und das ZIP.',
      'Importieren Sie es als bewertete Aufgabe mit 100 Punkten.',
      'Öffnen Sie es selbst einmal, beantworten Sie eine Frage und verlassen Sie es.',
      'Sehen Sie im Notenbuch nach: Die Punktzahl kommt an, wenn die Person das Paket verlässt.',
    ],
  },
  'canvas-without-scorm': {
    name: 'Canvas, ohne SCORM',
    lead: 'Nehmen Sie `native/qti12`. Dort nicht ausprobiert.',
    steps: [
      'Öffnen Sie den Kurs, _Einstellungen_, und dort den Import von Kursinhalten (_Import Course Content_).',
      'Wählen Sie die QTI-ZIP-Datei (_QTI .zip file_) und das ZIP.',
      'Starten Sie den Import und warten Sie, bis er als abgeschlossen gemeldet wird.',
      'Unter _Quizze_ steht ein Quiz für jede Lektion: Legen Sie die Termine fest und veröffentlichen Sie.',
      'Geben Sie die Lektionen selbst als Link auf die Web-Ausgabe aus.',
    ],
  },
  'blackboard-ultra': {
    name: 'Blackboard Ultra',
    lead: 'Nehmen Sie `scorm12`. Dort nicht ausprobiert; nach der Dokumentation.',
    steps: [
      'Wählen Sie auf der Inhaltsseite des Kurses _+_, dann das Erstellen eines SCORM-Pakets (_SCORM package_) und das Hochladen: Nehmen Sie das ZIP.',
      'Stellen Sie bei der Benotung die erlaubten Versuche (_Attempts allowed_) auf unbegrenzt.',
      'Setzen Sie das Häkchen für die Benotung des SCORM-Pakets (_Grade SCORM_) mit 100 Punkten. Das lässt sich später nicht mehr ändern.',
      'Speichern Sie und öffnen Sie es einmal in der Vorschau für Lernende.',
      'Sagen Sie den Lernenden, dass ein neuer Versuch den alten ersetzt.',
    ],
  },
  brightspace: {
    name: 'Brightspace',
    lead: 'Nehmen Sie `scorm12`. Dort nicht ausprobiert; nach der Dokumentation.',
    steps: [
      'Laden Sie das ZIP in ein Modul unter _Inhalt_ hoch.',
      'Lassen Sie ein Bewertungselement mit 100 Punkten anlegen. Der ältere der beiden Player tut das von selbst.',
      'Öffnen Sie es einmal als Lernende, beantworten Sie eine Frage und verlassen Sie es, im älteren Player mit dem Knopf zum Speichern und Beenden (_Save and finish_).',
      'Sehen Sie nach der Bewertung: Im neuen Player (_Content Service_) stehen die Berichte unter _View Reports_.',
      'Halten Sie eine leere Bewertung nicht für nicht bearbeitet: Eine Punktzahl von genau 0 kann dort leer bleiben.',
    ],
  },
  schoology: {
    name: 'Schoology',
    lead: 'Nehmen Sie `scorm12`. Dort nicht ausprobiert.',
    steps: [
      'Fügen Sie dem Kurs Material hinzu (_Add Materials_): Wählen Sie den Eintrag für ein SCORM-Paket oder Web-Inhalte.',
      'Wählen Sie das ZIP.',
      'Schalten Sie die Bewertung des Pakets ein, mit 100 Punkten.',
      'Lassen Sie die Punktzahl (_score_) zählen, nicht den Abschluss.',
      'Öffnen Sie es einmal als Lernende.',
    ],
  },
  'open-edx': {
    name: 'Open edX',
    lead: 'Nehmen Sie `scorm12`. Nicht im System selbst ausprobiert, sondern an einem Modell seines SCORM-Blocks.',
    steps: [
      'Fügen Sie der Einheit Ihres Kurses einen Block _SCORM_ hinzu und laden Sie das ZIP hoch.',
      'Geben Sie ihm eine Punktzahl von höchstens 100 Punkten.',
      'Veröffentlichen Sie ihn.',
      'Öffnen Sie ihn einmal als Lernende.',
      'Die Bewertung kommt erst, wenn das ganze Paket bearbeitet ist.',
    ],
  },
  ilias: {
    name: 'ILIAS',
    lead: 'Nehmen Sie `scorm12`. Nicht im System selbst ausprobiert, sondern an einem Modell von ILIAS 7.',
    steps: [
      'Fügen Sie ein SCORM-Lernmodul hinzu und laden Sie das ZIP hoch.',
      'Lassen Sie den Lernfortschritt dem Status des Pakets folgen.',
      'Lassen Sie ILIAS die Zeit selbst messen.',
      'Schalten Sie es online.',
      'Öffnen Sie es einmal als Lernende.',
    ],
  },
  chamilo: {
    name: 'Chamilo',
    lead: 'Nehmen Sie `scorm12`, auch dort, wo ein SCORM-2004-Paket angenommen würde. Nicht im System selbst ausprobiert, sondern an einem Modell von Chamilo 1.11.',
    steps: [
      'Öffnen Sie im Kurs die _Lernpfade_.',
      'Importieren Sie das ZIP als SCORM-Kurs.',
      'Machen Sie ihn für Lernende sichtbar.',
      'Öffnen Sie ihn einmal als Lernende und schließen Sie ihn auf dem Weg, den Chamilo anbietet.',
      'Sehen Sie die Punktzahl in der Auswertung des Lernpfads nach.',
    ],
  },
  claroline: {
    name: 'Claroline',
    lead: 'Nehmen Sie `scorm12`. Nicht im System selbst ausprobiert, sondern an einem Modell davon.',
    steps: [
      'Fügen Sie dem Raum des Kurses eine SCORM-Ressource hinzu.',
      'Wählen Sie das ZIP.',
      'Lassen Sie sie nach ihrer Punktzahl bewerten.',
      'Veröffentlichen Sie sie.',
      'Öffnen Sie sie einmal als Lernende.',
    ],
  },
  'frappe-lms': {
    name: 'Frappe LMS',
    lead: 'Nehmen Sie `scorm12`, aus einer Einheit mit einer Bestehensgrenze. Nicht im System selbst ausprobiert, sondern an einem Modell davon.',
    steps: [
      'Lassen Sie das Paket aus einer Einheit mit `passMark` in `unit.yaml` bauen: Nur „bestanden“ schließt dort eine Lektion ab.',
      'Fügen Sie dem Kurs ein SCORM-Kapitel hinzu.',
      'Laden Sie das ZIP einer einzelnen Lektion hoch.',
      'Veröffentlichen Sie es.',
      'Öffnen Sie es einmal als Lernende.',
    ],
  },
  openolat: {
    name: 'OpenOLAT',
    lead: 'Nehmen Sie `scorm12`. Nicht im System selbst ausprobiert, sondern an einem Modell davon.',
    steps: [
      'Nehmen Sie lieber eine Lektion als alle: Jeder Aufruf eines Pakets ist eine Anfrage, auf die die Seite wartet.',
      'Importieren Sie das ZIP als Lernressource vom Typ SCORM.',
      'Fügen Sie sie als Kursbaustein in den Kurs ein.',
      'Lassen Sie die Punktzahl übertragen, höchstens 100 Punkte.',
      'Öffnen Sie es einmal als Lernende.',
    ],
  },
  'teams-or-google-classroom': {
    name: 'Teams oder Google Classroom',
    lead: 'Nehmen Sie `web`. Beide nehmen kein SCORM an; aus einem Ordner und von einem Webspace ausprobiert.',
    steps: [
      'Legen Sie den Ordner `try` aus `dist` auf einen beliebigen Webspace, oder die Datei `index.html` aus dem ZIP.',
      'Kopieren Sie die Adresse. Für eine einzelne Lektion fügen Sie `#/` und den Namen der Lektion an, wie er in der Adresszeile steht, wenn die Lektion offen ist.',
      'Geben Sie diese Adresse als Link in der Aufgabe an. Sie öffnet sich auch auf dem Handy.',
      'Verlangen Sie die letzte Seite: Unter _Ergebnis_ tippt die Person einen Namen ein und druckt die Punkte je Lektion mit jeder Antwort oder speichert sie als PDF.',
      'Die Lernenden geben diese Seite ab.',
    ],
  },
  'a-website-a-stick-or-no-system-at-all': {
    name: 'Eine Website, ein USB-Stick oder gar kein System',
    lead: 'Nehmen Sie `web`. Aus einem Ordner und von einem Webspace ausprobiert.',
    steps: [
      'Entpacken Sie das ZIP: Es ist eine einzige Datei, `index.html`.',
      'Legen Sie sie auf einen beliebigen Webspace, in einen freigegebenen Ordner oder auf einen Stick.',
      'Geben Sie den Lernenden die Adresse oder die Datei: Ein Doppelklick öffnet sie.',
      'Der Fortschritt bleibt in diesem Browser auf diesem Computer.',
      'Unter _Ergebnis_ druckt oder speichert die Person, was bearbeitet wurde.',
    ],
  },
  'a-system-that-asks-for-scorm-2004': {
    name: 'Ein System, das SCORM 2004 verlangt',
    lead: 'Nehmen Sie `scorm2004`. In Moodle 4.5 ausprobiert; die 4. Edition.',
    steps: [
      'Laden Sie das ZIP als SCORM-2004-Paket hoch, 4. Edition. Nimmt Ihr System es nicht an, so nehmen Sie `scorm2004-3rd`.',
      'Lassen Sie die Punktzahl des Pakets als Bewertung zählen, von 100.',
      'Erlauben Sie unbegrenzt viele Versuche und werten Sie den besten.',
      'Öffnen Sie es einmal als Lernende und beantworten Sie eine Frage.',
      'Sehen Sie nach, ob die Punktzahl angekommen ist.',
    ],
  },
  'a-cmi5-system': {
    name: 'Ein cmi5-System',
    lead: 'Nehmen Sie `cmi5`. Im CATAPULT-Player von ADL ausprobiert.',
    steps: [
      'Importieren Sie das ZIP als cmi5-Kurs.',
      'Geben Sie den Lernenden Zugang: Jede Lektion ist eine eigene Einheit, die man zuweisen kann.',
      'Öffnen Sie eine Lektion als Lernende, beantworten Sie eine Frage und gehen Sie mit _Speichern und verlassen_.',
      'Suchen Sie im Learning Record Store das Statement „answered“.',
      'Der Abschluss kommt mit dem Statement „completed“. Die Punktzahl steht bei einer Bestehensgrenze in „passed“ oder „failed“, sonst in „scored“: Dann zeigen viele cmi5-Systeme keine an.',
    ],
  },
  'an-xapi-system-tin-can': {
    name: 'Ein xAPI-System (Tin Can)',
    lead: 'Nehmen Sie `xapi`. Mit einem konformen Learning Record Store ausprobiert.',
    steps: [
      'Laden Sie das ZIP als Tin-Can-Paket hoch.',
      'Lassen Sie es vom System mit dem Namen der Person und der Adresse des Learning Record Store starten.',
      'Öffnen Sie es einmal als Lernende und beantworten Sie eine Frage.',
      'Suchen Sie im Learning Record Store das Statement „answered“.',
      'Den Export der Statements als JSON können Sie auf den Klassenbericht ziehen.',
    ],
  },
  'another-system': {
    name: 'Ein anderes System',
    lead: 'Nehmen Sie `scorm12`. Dort nicht ausprobiert.',
    steps: [
      'Sehen Sie nach, ob Ihr System SCORM annimmt: Die Wörter sind „SCORM-Paket“, „Lernobjekt“, „Lernpaket“ oder „interaktiver Inhalt“.',
      'Laden Sie das ZIP einer einzelnen Lektion hoch.',
      'Lassen Sie die Punktzahl des Pakets als Bewertung zählen, von 100, mit unbegrenzt vielen Versuchen, von denen der beste zählt.',
      'Öffnen Sie es einmal als Lernende, beantworten Sie eine Frage, verlassen Sie es und öffnen Sie es noch einmal.',
      'Ist die Antwort noch da und die Bewertung angekommen, so funktioniert es. Wenn nicht, lesen Sie [Mein System fehlt hier](other-systems.md), auf Englisch.',
    ],
  },
};
