package org.serviceadvisor.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What can be told of an operation both from the code and from the contract. */
record ServedOperation(
    String method, String path, Set<String> reads, Set<String> writes, Set<String> query) {
  private static final String ROOT = "org.serviceadvisor";
  private static final String PAGES = ROOT + ".web";

  /** Every operation in the code, but for pages, which are no part of the contract. */
  static List<ServedOperation> all() {
    JavaClasses classes =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);
    return classes.stream()
        .filter(type -> type.isAnnotatedWith(Path.class))
        .filter(type -> !type.getPackageName().equals(PAGES))
        .map(JavaClass::reflect)
        .flatMap(ServedOperation::of)
        .toList();
  }

  private static Stream<ServedOperation> of(Class<?> resource) {
    return Arrays.stream(resource.getDeclaredMethods())
        .flatMap(method -> httpMethod(method).map(verb -> of(resource, method, verb)).stream());
  }

  private static ServedOperation of(Class<?> resource, Method method, String verb) {
    return new ServedOperation(
        verb,
        path(resource, method),
        verb.equals("GET")
            ? Set.of()
            : media(find(Consumes.class, resource, method).map(Consumes::value)),
        media(find(Produces.class, resource, method).map(Produces::value)),
        query(method));
  }

  static ServedOperation of(Contract.Operation operation) {
    Set<String> query = new TreeSet<>();
    operation.body().path("parameters").forEach(parameter -> addQuery(parameter, query));
    Set<String> writes = new TreeSet<>();
    operation
        .body()
        .path("responses")
        .fields()
        .forEachRemaining(
            response -> {
              if (response.getKey().startsWith("2")) {
                response.getValue().path("content").fieldNames().forEachRemaining(writes::add);
              }
            });
    return new ServedOperation(
        operation.method(),
        operation.path(),
        names(operation.body().at("/requestBody/content")),
        writes,
        query);
  }

  private static void addQuery(JsonNode parameter, Set<String> query) {
    JsonNode described =
        parameter.has("$ref")
            ? Contract.COMMITTED.document().at(parameter.path("$ref").asText().substring(1))
            : parameter;
    if (described.path("in").asText().equals("query")) {
      query.add(described.path("name").asText());
    }
  }

  private static Optional<String> httpMethod(Method method) {
    return Arrays.stream(method.getAnnotations())
        .map(Annotation::annotationType)
        .flatMap(type -> Optional.ofNullable(type.getAnnotation(HttpMethod.class)).stream())
        .map(HttpMethod::value)
        .findFirst();
  }

  private static String path(Class<?> resource, Method method) {
    String base = resource.getAnnotation(Path.class).value();
    String rest = Optional.ofNullable(method.getAnnotation(Path.class)).map(Path::value).orElse("");
    return (base + rest).replaceAll("\\{(\\w+):[^}]*}", "{$1}");
  }

  private static <A extends Annotation> Optional<A> find(
      Class<A> type, Class<?> resource, Method method) {
    return Optional.ofNullable(method.getAnnotation(type))
        .or(() -> Optional.ofNullable(resource.getAnnotation(type)));
  }

  private static Set<String> media(Optional<String[]> values) {
    return new TreeSet<>(values.map(List::of).orElse(List.of()));
  }

  private static Set<String> query(Method method) {
    Set<String> names = new TreeSet<>();
    for (Parameter parameter : method.getParameters()) {
      Optional.ofNullable(parameter.getAnnotation(QueryParam.class))
          .ifPresent(query -> names.add(query.value()));
    }
    return names;
  }

  private static Set<String> names(JsonNode object) {
    Set<String> names = new TreeSet<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
