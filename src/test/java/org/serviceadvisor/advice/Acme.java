package org.serviceadvisor.advice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A company's own knowledge, for tests. */
public final class Acme {
  /** A service, its wording, a mapping and the rules of the house. */
  public static final String ALL =
      """
      services:
        - id: acme-archive
          kind: service
          name: {en: Acme Archive, pt-BR: Arquivo Acme}
          names: {any: [Acme Archive]}
          purpose: {en: Keeps contracts for ten years., pt-BR: Guarda contratos por dez anos.}
          docs: https://wiki.acme.example/archive
          lifecycle: {state: active, sources: [wiki]}
          checked: 2026-11-20
          confidence: verified-in-source
      needs:
        - id: keep-contracts
          kind: need
          label: {en: keep signed contracts, pt-BR: guardar contratos assinados}
          answer: acme-archive
      signals:
        keep-contracts:
          phrases:
            en: ["[keep|store|archive] ..4 contract"]
            pt: ["[guardar|arquivar] ..4 contrato"]
          examples:
            yes: {en: ["We must keep signed contracts."], pt: ["Precisamos guardar os contratos assinados."]}
            no: {en: ["Translate the contracts."]}
      mappings:
        - rule: acme-archive.keep-contracts
          when: [keep-contracts]
          best: [acme-archive]
          also: [s3]
          less-apt:
            rds: {en: "it holds records, not documents", pt-BR: "guarda registros, não documentos"}
          status: stable
          checked: 2026-11-20
          docs: [https://wiki.acme.example/archive]
          because: {en: Acme Archive keeps contracts as our auditors want it, pt-BR: O Arquivo Acme guarda contratos como a auditoria exige}
          examples:
            firing: ["We must keep signed contracts."]
            silent: ["Translate the contracts."]
      """;

  private Acme() {}

  /** A house rule that bans a service. */
  public static String never(String service) {
    return """
    house:
      - rule: house.never-%1$s
        never: [%1$s]
        because: {en: we never use it, pt-BR: nunca usamos}
        checked: 2026-11-20
    """
        .formatted(service);
  }

  /** Writes a file into a folder. */
  public static void write(Path folder, String name, String text) {
    write(folder.resolve(name), text);
  }

  /** Writes a file. */
  public static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
