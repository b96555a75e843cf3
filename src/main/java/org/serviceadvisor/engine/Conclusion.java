package org.serviceadvisor.engine;

/**
 * What a rule says of a service.
 *
 * @param kind which way it speaks
 * @param service id in the catalogue
 * @param over for a preference, the service to leave; else empty
 */
public record Conclusion(Kind kind, String service, String over) {

  /** Which way a conclusion speaks. */
  public enum Kind {
    /** The service is made for what is asked. */
    BEST,
    /** The service would do it, less directly. */
    ALSO,
    /** The service cannot be. */
    RULED_OUT,
    /** Another service is the better choice. */
    LESS_APT,
    /** The service is to be taken rather than another. */
    PREFERRED
  }

  /** Whether it speaks for a service being the answer. */
  public boolean supports(String id) {
    return service.equals(id) && (kind == Kind.BEST || kind == Kind.ALSO);
  }

  /** Whether it speaks against a service being the answer. */
  public boolean opposes(String id) {
    return excludes(id) || kind == Kind.PREFERRED && over.equals(id);
  }

  /** Whether it says that a service is not to be the answer, whatever else there is. */
  public boolean excludes(String id) {
    return service.equals(id) && (kind == Kind.RULED_OUT || kind == Kind.LESS_APT);
  }

  /** Whether it says anything of a service. */
  public boolean concerns(String id) {
    return service.equals(id) || over.equals(id);
  }
}
