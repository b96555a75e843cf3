package org.serviceadvisor.engine;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.Model;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.Results;

/**
 * DRL compiled to classes of the executable model.
 *
 * @param classes path of each class file to its bytes
 * @param models names of the classes that hold the models, sorted
 */
record CompiledRules(Map<String, byte[]> classes, List<String> models) {
  private static final String MODEL_LIST = "drools-model";
  private static final String VERSION_LINE = "Drools-Model-Version";

  /**
   * Compiles.
   *
   * @param sources path of each DRL file to its text
   * @param parent knows the classes of the facts
   * @throws IllegalStateException with file, line and problem where the DRL is wrong
   */
  static CompiledRules of(Map<String, String> sources, ClassLoader parent) {
    KieServices services = KieServices.get();
    KieFileSystem files = services.newKieFileSystem();
    sources.forEach((name, text) -> files.write("src/main/resources/" + name, text));
    KieBuilder builder =
        services.newKieBuilder(files, parent).buildAll(ExecutableModelProject.class);
    check(builder.getResults());
    InternalKieModule module = (InternalKieModule) builder.getKieModule();
    Map<String, byte[]> classes = new LinkedHashMap<>();
    TreeSet<String> models = new TreeSet<>();
    for (String name : module.getFileNames()) {
      if (name.endsWith(".class")) {
        classes.put(name, module.getBytes(name));
      } else if (name.endsWith(MODEL_LIST)) {
        new String(module.getBytes(name), StandardCharsets.UTF_8)
            .lines()
            .filter(line -> !line.isBlank() && !line.startsWith(VERSION_LINE))
            .forEach(models::add);
      }
    }
    return new CompiledRules(classes, List.copyOf(models));
  }

  private static void check(Results results) {
    List<Message> errors = results.getMessages(Message.Level.ERROR);
    if (!errors.isEmpty()) {
      String text =
          errors.stream()
              .limit(20)
              .map(e -> "%s:%d: %s".formatted(e.getPath(), e.getLine(), e.getText()))
              .collect(Collectors.joining("\n"));
      throw new IllegalStateException("the rules do not compile:\n" + text);
    }
  }

  /** Loads the models, in a class loader of their own that goes when they go. */
  List<Model> load(ClassLoader parent) {
    return instances(models, new InMemory(classes, parent));
  }

  /** Makes the models of some names. */
  static List<Model> instances(List<String> names, ClassLoader loader) {
    List<Model> models = new ArrayList<>();
    for (String name : names) {
      try {
        models.add((Model) loader.loadClass(name).getDeclaredConstructor().newInstance());
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(
            "rule model %s cannot be loaded; build the project anew".formatted(name), e);
      }
    }
    return models;
  }

  private static final class InMemory extends ClassLoader {
    private final Map<String, byte[]> classes;

    InMemory(Map<String, byte[]> classes, ClassLoader parent) {
      super(parent);
      this.classes = classes;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      byte[] bytes = classes.get(name.replace('.', '/') + ".class");
      if (bytes == null) {
        throw new ClassNotFoundException(name);
      }
      return defineClass(name, bytes, 0, bytes.length);
    }
  }
}
