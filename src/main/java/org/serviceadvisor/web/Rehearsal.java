package org.serviceadvisor.web;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.serviceadvisor.advice.CurrentAdvisor;
import org.serviceadvisor.model.Form;
import org.serviceadvisor.model.Lang;
import org.serviceadvisor.practice.Answer;
import org.serviceadvisor.practice.Deck;
import org.serviceadvisor.practice.Exam;
import org.serviceadvisor.practice.Exercise;
import org.serviceadvisor.practice.Filter;
import org.serviceadvisor.practice.Messages;
import org.serviceadvisor.practice.Migration;
import org.serviceadvisor.practice.Mode;
import org.serviceadvisor.practice.Practice;
import org.sqlite.SQLiteDataSource;

/**
 * Practises once with a database in memory, so that the first visitor does not wait for exercises
 * to be read and pages to be drawn the first time. No file is made: those who never practise have
 * none.
 */
@Singleton
public final class Rehearsal {
  private static final String IN_MEMORY = "jdbc:sqlite:file:rehearsal-%s?mode=memory&cache=shared";
  private static final String NOBODY = "rehearsal";

  private final Desk desk;
  private final CurrentAdvisor current;

  Rehearsal(Desk desk, CurrentAdvisor current) {
    this.desk = desk;
    this.current = current;
  }

  /** Reads the exercises and practises in each language. */
  public void run() throws SQLException {
    SQLiteDataSource source = new SQLiteDataSource();
    source.setUrl(IN_MEMORY.formatted(UUID.randomUUID()));
    // The database in memory lives as long as somebody holds it.
    try (Connection held = source.getConnection()) {
      Migration.run(source);
      Practice practice = desk.practiceOn(source);
      for (Lang lang : List.of(Lang.EN, Lang.PT)) {
        study(practice, lang);
        sit(practice, lang);
      }
    }
  }

  private void study(Practice practice, Lang lang) {
    Messages m = Messages.in(lang);
    DeckQuery deck = DeckQuery.of(Deck.of(Deck.Kind.ALL, Filter.in(lang).of(Form.Kind.CHOICE)));
    Exercise exercise = practice.next(NOBODY, deck.deck()).orElseThrow();
    StudyView asked =
        new StudyViews(practice, NOBODY, current.get().knowledge(), m)
            .of(Optional.of(exercise), List.of(), deck, Optional.empty());
    StudyResource.Templates.study(page("study", m), asked).render();
    List<String> given = List.of(exercise.scenario().options().keySet().iterator().next());
    Answer answer = practice.answer(NOBODY, exercise, given, Optional.empty(), Mode.STUDY);
    RevealView reveal = new Reveals(current.get(), practice, m).of(exercise, answer, deck);
    StudyResource.Templates.reveal(page("study", m), reveal).render();
  }

  private static void sit(Practice practice, Lang lang) {
    Messages m = Messages.in(lang);
    Exam exam = practice.startExam(NOBODY, lang);
    ExamViews.Asked asked = ExamViews.asked(exam, 1, practice.now(), m);
    ExamResource.Templates.examQuestion(page("exam", m), asked).render();
    ExamViews.Start start = ExamViews.start(practice.store().exams().of(NOBODY), practice.now(), m);
    ExamResource.Templates.exam(page("exam", m), start).render();
  }

  private static Page page(String section, Messages m) {
    return new Page(section, section, m, "auto", "/", "/", m.of("site.description"));
  }
}
