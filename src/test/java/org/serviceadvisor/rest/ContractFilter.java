package org.serviceadvisor.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.util.List;
import java.util.Objects;

/** Holds every answer that any test gets against the contract. */
public final class ContractFilter implements Filter, QuarkusTestBeforeEachCallback {
  @Override
  public void beforeEach(QuarkusTestMethodContext context) {
    RestAssured.replaceFiltersWith(List.of(this));
  }

  @Override
  public Response filter(
      FilterableRequestSpecification request,
      FilterableResponseSpecification unused,
      FilterContext chain) {
    Response response = chain.next(request, unused);
    Contract.COMMITTED
        .operation(request.getMethod(), URI.create(request.getURI()).getPath())
        .ifPresent(operation -> check(operation, response));
    return response;
  }

  private static void check(Contract.Operation operation, Response response) {
    assertThat(
            Contract.COMMITTED.check(
                operation,
                response.statusCode(),
                Objects.requireNonNullElse(response.contentType(), ""),
                response.asString()))
        .as("%s answers as META-INF/openapi.yaml says", operation.id())
        .isEmpty();
  }
}
