package org.serviceadvisor.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestResponse;

/** Help: the keys, what the numbers mean, where the data is. */
@Path("/help")
@Produces(MediaType.TEXT_HTML)
final class HelpResource {
  private final Visit visit;

  HelpResource(Visit visit) {
    this.visit = visit;
  }

  @CheckedTemplate(basePath = "")
  static class Templates {
    private Templates() {}

    static native TemplateInstance help(Page page);
  }

  @GET
  public RestResponse<String> help() {
    return visit.ok(Templates.help(visit.page("help", visit.messages().of("nav.help"))));
  }
}
