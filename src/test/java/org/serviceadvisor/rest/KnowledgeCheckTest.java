package org.serviceadvisor.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.junit.jupiter.api.Test;
import org.serviceadvisor.advice.OwnKnowledge;

@QuarkusTest
class KnowledgeCheckTest {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @Inject OwnKnowledge own;

  @Test
  void becomesReadyAndShowsTheVersion() throws InterruptedException {
    Response ready = readyWithin(PATIENCE);

    assertThat(ready.statusCode()).isEqualTo(200);
    assertThat(ready.jsonPath().getString("checks.find { it.name == 'knowledge' }.data.version"))
        .isEqualTo(own.current().get().knowledge().version());
  }

  @Test
  void isNotReadyBeforeTheWarmUpIsOver() {
    Readiness readiness = new Readiness();
    KnowledgeCheck check = new KnowledgeCheck(own, readiness);

    assertThat(check.call().getStatus()).isEqualTo(HealthCheckResponse.Status.DOWN);
    readiness.markWarm();
    assertThat(check.call().getStatus()).isEqualTo(HealthCheckResponse.Status.UP);
  }

  private static Response readyWithin(Duration patience) throws InterruptedException {
    Instant end = Instant.now().plus(patience);
    Response response = given().get("/q/health");
    while (response.statusCode() != 200 && Instant.now().isBefore(end)) {
      Thread.sleep(100);
      response = given().get("/q/health");
    }
    return response;
  }
}
