package org.serviceadvisor.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.serviceadvisor.advice.CurrentAdvisor;
import org.serviceadvisor.practice.Bank;
import org.serviceadvisor.practice.Messages;
import org.serviceadvisor.scenario.export.ExportFormat;

/** Question banks of the learner's own: brought as files, practised, checked. */
@Path("/bank")
@Produces(MediaType.TEXT_HTML)
final class BankResource {
  private final Visit visit;
  private final CurrentAdvisor current;

  BankResource(Visit visit, CurrentAdvisor current) {
    this.visit = visit;
    this.current = current;
  }

  @CheckedTemplate(basePath = "")
  static class Templates {
    private Templates() {}

    static native TemplateInstance bank(Page page, BankViews.All view);

    static native TemplateInstance bankView(Page page, BankViews.One view);
  }

  @GET
  public RestResponse<String> all() {
    return all(RestResponse.Status.OK, Optional.empty());
  }

  private RestResponse<String> all(RestResponse.Status status, Optional<String> problem) {
    List<BankViews.Entry> banks =
        visit.practice().store().banks().of(visit.learner()).stream()
            .map(
                bank ->
                    new BankViews.Entry("/bank/" + bank.id(), bank.name(), bank.scenarios().size()))
            .toList();
    return visit.send(
        status,
        Templates.bank(
            visit.page("bank", visit.messages().of("bank.title")),
            new BankViews.All(banks, problem)));
  }

  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public RestResponse<String> bring(@RestForm("file") FileUpload file) {
    Messages m = visit.messages();
    Bank bank;
    try (InputStream in = Files.newInputStream(file.uploadedFile())) {
      bank =
          BroughtBank.read(file.fileName(), in, current.get().knowledge(), visit.practice().now());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the uploaded file", e);
    }
    if (bank.scenarios().isEmpty()) {
      String reason = bank.skipped().stream().findFirst().orElse("");
      return all(RestResponse.Status.BAD_REQUEST, Optional.of(m.of("bank.problem.empty", reason)));
    }
    visit.practice().store().banks().add(visit.learner(), bank);
    return visit.see("/bank/" + bank.id());
  }

  private Bank bank(String id) {
    return visit
        .practice()
        .store()
        .banks()
        .find(visit.learner(), id)
        .orElseThrow(NotFoundException::new);
  }

  @GET
  @Path("/{bank}")
  public RestResponse<String> one(@PathParam("bank") String id) {
    Bank bank = bank(id);
    BankViews.One view = new BankViews(current.get(), visit.messages()).one(bank);
    return visit.ok(Templates.bankView(visit.page("bank", bank.name()), view));
  }

  /** The bank in a format of other tools, as a file. */
  @GET
  @Path("/{bank}/export/{format}")
  @Produces(MediaType.WILDCARD)
  public RestResponse<String> export(
      @PathParam("bank") String id, @PathParam("format") String word) {
    ExportFormat format = ExportFormat.of(word).orElseThrow(NotFoundException::new);
    BankFile file = BankFile.of(bank(id), format, current.get().knowledge());
    return RestResponse.ResponseBuilder.ok(file.content())
        .type(MediaType.APPLICATION_OCTET_STREAM)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file.name() + "\"")
        .build();
  }

  @POST
  @Path("/{bank}/remove")
  public RestResponse<String> remove(@PathParam("bank") String id) {
    visit.practice().store().banks().remove(visit.learner(), id);
    return visit.see("/bank");
  }
}
