package org.serviceadvisor.model;

/** Anything in working memory. */
public sealed interface Fact
    permits Stated,
        Quantity,
        Context,
        Limit,
        Lifecycle,
        Perspective,
        Exceeds,
        Candidate,
        Exclusion,
        Preference {}
