// SPDX-License-Identifier: EPL-2.0
package org.mtlive.console;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import org.mtlive.acquisition.driver.DriverException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Says what went wrong in one message that begins with the command; a stack trace only when {@code --trace} asks for
 * it.
 */
final class ErrorReport implements IParameterExceptionHandler, IExecutionExceptionHandler {

    static final String TRACE = "--trace";

    @Override
    public int handleParseException(ParameterException wrong, String[] arguments) {
        CommandLine command = wrong.getCommandLine();
        PrintWriter err = command.getErr();
        err.println(command.getCommandSpec().qualifiedName() + ": " + oneMessage(wrong));
        UnmatchedArgumentException.printSuggestions(wrong, err);
        err.println("See '" + command.getCommandSpec().qualifiedName() + " --help'.");
        if (List.of(arguments).contains(TRACE)) {
            wrong.printStackTrace(err);
        }
        err.flush();
        return ExitCode.WRONG_USE;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        PrintWriter err = command.getErr();
        boolean expected = failure instanceof IOException || failure instanceof DriverException
                || failure instanceof CommandFailure
            || failure instanceof UsageException || failure instanceof InterruptedException;
        String name = command.getCommandSpec().qualifiedName();
        err.println(name + ": " + (expected ? oneMessage(failure) : "unexpected error, please report it: " + failure));
        if (failure instanceof UsageException) {
            err.println("See '" + name + " --help'.");
        }
        if (command.getCommandSpec().root().optionsMap().get(TRACE).<Boolean>getValue()) {
            failure.printStackTrace(err);
        } else if (!expected) {
            err.println("Run it again with " + TRACE + " to see where it comes from.");
        }
        err.flush();
        return failure instanceof UsageException ? ExitCode.WRONG_USE : ExitCode.FAILED;
    }

    private static String oneMessage(Exception failure) {
        String message = failure.getMessage();
        return message == null || message.isBlank() ? failure.getClass().getSimpleName()
                : message.strip().replaceFirst("^Error: ", "");
    }
}
