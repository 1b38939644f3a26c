CREATE TABLE `claim` (
	`id` text PRIMARY KEY NOT NULL,
	`task_id` text NOT NULL,
	`community_id` integer NOT NULL,
	`seat` integer DEFAULT 0 NOT NULL,
	`person_id` text NOT NULL,
	`claimed_at` integer NOT NULL,
	`lease_until` integer NOT NULL,
	`extended_at` integer,
	`released_at` integer,
	`expired_at` integer,
	`done_at` integer,
	`photo` text,
	`verified_at` integer,
	`verified_by` text,
	FOREIGN KEY (`task_id`) REFERENCES `task`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `claim_live` ON `claim` (`task_id`,`seat`) WHERE "claim"."released_at" is null and "claim"."expired_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX `claim_one_seat` ON `claim` (`task_id`,`person_id`) WHERE "claim"."released_at" is null and "claim"."expired_at" is null;--> statement-breakpoint
CREATE INDEX `claim_due` ON `claim` (`community_id`,`lease_until`) WHERE "claim"."released_at" is null and "claim"."expired_at" is null and "claim"."done_at" is null;--> statement-breakpoint
CREATE INDEX `claim_by_person` ON `claim` (`person_id`,`claimed_at`);--> statement-breakpoint
CREATE TABLE `device` (
	`id` text PRIMARY KEY NOT NULL,
	`token_hash` text NOT NULL,
	`person_id` text NOT NULL,
	`community_id` integer NOT NULL,
	`created_at` integer NOT NULL,
	`removed_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`community_id`) REFERENCES `community`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `device_token_hash_unique` ON `device` (`token_hash`);--> statement-breakpoint
CREATE INDEX `device_by_person` ON `device` (`person_id`);--> statement-breakpoint
CREATE TABLE `duty` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`community_id` integer NOT NULL,
	`membership_id` text NOT NULL,
	`began_at` integer NOT NULL,
	`until_at` integer NOT NULL,
	`ended_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`community_id`) REFERENCES `community`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`membership_id`) REFERENCES `membership`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `duty_open` ON `duty` (`person_id`) WHERE "duty"."ended_at" is null;--> statement-breakpoint
CREATE INDEX `duty_by_community` ON `duty` (`community_id`,`until_at`) WHERE "duty"."ended_at" is null;--> statement-breakpoint
CREATE TABLE `journal` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`community_id` integer,
	`kind` text NOT NULL,
	`subject` text NOT NULL,
	`actor` text NOT NULL,
	`audience` text NOT NULL,
	`at` integer NOT NULL,
	`payload` text DEFAULT '{}' NOT NULL,
	`key` text,
	`request` text,
	FOREIGN KEY (`community_id`) REFERENCES `community`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `journal_by_community` ON `journal` (`community_id`,`seq`);--> statement-breakpoint
CREATE INDEX `journal_by_subject` ON `journal` (`subject`,`seq`);--> statement-breakpoint
CREATE UNIQUE INDEX `journal_by_key` ON `journal` (`actor`,`key`) WHERE "journal"."key" is not null;--> statement-breakpoint
CREATE TABLE `membership` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`role` text NOT NULL,
	`community_id` integer,
	`district` text,
	`scope` text NOT NULL,
	`place_id` text,
	`organisation_id` text,
	`trade` text,
	`skills` text DEFAULT '[]' NOT NULL,
	`applied_at` integer NOT NULL,
	`verified_at` integer,
	`verified_by` text,
	`refused_at` integer,
	`revoked_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`community_id`) REFERENCES `community`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "membership_somewhere" CHECK(("membership"."community_id" is null) <> ("membership"."district" is null))
);
--> statement-breakpoint
CREATE INDEX `membership_by_person` ON `membership` (`person_id`);--> statement-breakpoint
CREATE INDEX `membership_by_community` ON `membership` (`community_id`,`applied_at`);--> statement-breakpoint
CREATE UNIQUE INDEX `membership_held` ON `membership` (`person_id`,`role`,`scope`) WHERE "membership"."revoked_at" is null and "membership"."refused_at" is null;--> statement-breakpoint
CREATE TABLE `person` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`phone` text,
	`phone_verified` integer DEFAULT false NOT NULL,
	`email` text NOT NULL,
	`email_verified` integer DEFAULT false NOT NULL,
	`image` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`closed_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `person_phone_unique` ON `person` (`phone`);--> statement-breakpoint
CREATE UNIQUE INDEX `person_email_unique` ON `person` (`email`);--> statement-breakpoint
CREATE TABLE `task` (
	`id` text PRIMARY KEY NOT NULL,
	`no` integer NOT NULL,
	`community_id` integer NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`note` text,
	`place_id` text,
	`lng` real NOT NULL,
	`lat` real NOT NULL,
	`skills` text DEFAULT '[]' NOT NULL,
	`from_at` integer NOT NULL,
	`until_at` integer,
	`expected_minutes` integer NOT NULL,
	`seats` integer DEFAULT 1 NOT NULL,
	`proof` text DEFAULT 'none' NOT NULL,
	`code_hash` text,
	`source_kind` text NOT NULL,
	`source_id` text,
	`posted_by` text NOT NULL,
	`posted_at` integer NOT NULL,
	`cancelled_at` integer,
	FOREIGN KEY (`community_id`) REFERENCES `community`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`posted_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "task_seats" CHECK("task"."seats" in (1, 2))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `task_no_unique` ON `task` (`no`);--> statement-breakpoint
CREATE INDEX `task_by_community` ON `task` (`community_id`,`no`);--> statement-breakpoint
CREATE UNIQUE INDEX `task_by_source` ON `task` (`source_kind`,`source_id`) WHERE "task"."source_id" is not null and "task"."cancelled_at" is null;--> statement-breakpoint
CREATE TRIGGER `journal_never_changes` BEFORE UPDATE ON `journal`
BEGIN
	SELECT RAISE(ABORT, 'the journal is append-only');
END;--> statement-breakpoint
CREATE TRIGGER `journal_never_shrinks` BEFORE DELETE ON `journal`
BEGIN
	SELECT RAISE(ABORT, 'the journal is append-only');
END;
