// SPDX-License-Identifier: EPL-2.0
package org.mtlive.console;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.Callable;

import org.mtlive.acquisition.recording.AlarmMessage;
import org.mtlive.acquisition.recording.RecordingService;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code mtlive tell}: tries where people are to be told of alarms. */
@Command(name = "tell", sortOptions = false, header = "Sends a test message to where alarms are to be told.",
        description = """

                A recording tells of its alarms at the addresses that it is given with --tell, or in the window under
                Alarm rules. What cannot be sent is tried again, and is an alarm itself.
                """,
        footer = """

                Addresses:
                  https://HOST/TOPIC                        a push message, by an ntfy server such as ntfy.sh; any other
                                                            address of the web gets the text as a POST
                  smtp://USER:PASSWORD@SERVER/NAME@PLACE    a mail; user and password where the server wants them, a
                                                            port behind the server where it is not 587 (smtps: 465);
                                                            ?from=NAME@PLACE at the end for another sender
                  run:/PROGRAM                              a program: it gets the title and CRITICAL, WARNING or OVER
                                                            as arguments, and the text as its input
                In a user or password write @ as %40, : as %3A and / as %2F.

                Examples:
                  mtlive tell https://ntfy.sh/my-survey-2026
                  mtlive tell smtp://anna%40example.org:secret@mail.example.org/anna@example.org,ben@example.org
                  mtlive tell @addresses.txt                to all that stand in a file, a line each""")
final class TellCommand implements Callable<Integer> {

    private final CommandContext context;

    @Parameters(paramLabel = "ADDRESS|@FILE", arity = "1..*", description = "Where to.")
    private List<String> addresses;

    TellCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws UsageException, CommandFailure, InterruptedException {
        RecordingService service = context.services().recordings();
        int failed = 0;
        for (URI address : MessageAddresses.of(addresses)) {
            try {
                service.send(address, AlarmMessage.trial());
                context.out().println("sent to " + AlarmMessage.shown(address));
            } catch (IOException e) {
                failed++;
                context.err().println("not sent to " + AlarmMessage.shown(address) + ": " + e.getMessage());
            }
        }
        return failed == 0 ? ExitCode.DONE : ExitCode.FAILED;
    }
}
