package org.serviceadvisor.scenario;

/**
 * Something that was decided about a file without being asked, so that nothing is guessed in
 * silence: its encoding, its delimiter, a block that was passed over.
 *
 * @param file the file
 * @param line line, from 1
 * @param text what was decided, in a sentence without a full stop
 */
public record Note(String file, int line, String text) {}
