package org.serviceadvisor.rest;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.Map;

/** Calls that several tests make. */
final class Api {
  static final String RECORDED_CALLS = "Convert recorded customer calls into text";
  static final String RECOMMENDATIONS = "/v1/recommendations";

  private Api() {}

  static Response recommend(Map<String, ?> question) {
    return given().contentType(ContentType.JSON).body(question).post(RECOMMENDATIONS);
  }

  static Response recommend(String body) {
    return given().contentType(ContentType.JSON).body(body).post(RECOMMENDATIONS);
  }
}
