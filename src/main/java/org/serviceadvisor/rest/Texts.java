package org.serviceadvisor.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.serviceadvisor.model.LocalText;

/** A text in both languages of explanation. */
record Texts(String en, @JsonProperty("pt-BR") String pt) {
  static Texts of(LocalText text) {
    return new Texts(text.en(), text.pt());
  }
}
