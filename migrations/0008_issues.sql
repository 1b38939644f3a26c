CREATE TABLE `compound` (
	`id` text PRIMARY KEY NOT NULL,
	`community_id` integer NOT NULL,
	`name` text NOT NULL,
	`name_en` text,
	`ring` text NOT NULL,
	`west` real NOT NULL,
	`south` real NOT NULL,
	`east` real NOT NULL,
	`north` real NOT NULL,
	FOREIGN KEY (`community_id`) REFERENCES `community`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `compound_by_community` ON `compound` (`community_id`,`name`);--> statement-breakpoint
CREATE TABLE `issue` (
	`id` text PRIMARY KEY NOT NULL,
	`no` integer NOT NULL,
	`community_id` integer NOT NULL,
	`category` text NOT NULL,
	`text` text,
	`lng` real NOT NULL,
	`lat` real NOT NULL,
	`place_id` text,
	`compound_id` text,
	`reported_by` text NOT NULL,
	`reported_at` integer NOT NULL,
	`state` text DEFAULT 'reported' NOT NULL,
	`phase` text DEFAULT 'new' NOT NULL,
	`seq` integer DEFAULT 1 NOT NULL,
	`level` text NOT NULL,
	`station_id` text,
	`organisation_id` text,
	`accepted_at` integer,
	`due_at` integer NOT NULL,
	`stopped_at` integer,
	`paused_ms` integer DEFAULT 0 NOT NULL,
	`extensions` integer DEFAULT 0 NOT NULL,
	`is_reminded` integer DEFAULT false NOT NULL,
	`next_at` integer,
	`merged_into` text,
	`met` integer DEFAULT 0 NOT NULL,
	`published_at` integer,
	FOREIGN KEY (`community_id`) REFERENCES `community`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`reported_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "issue_merged" CHECK(("issue"."state" = 'merged') = ("issue"."merged_into" is not null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `issue_no_unique` ON `issue` (`no`);--> statement-breakpoint
CREATE INDEX `issue_by_number` ON `issue` (`community_id`,`no`);--> statement-breakpoint
CREATE INDEX `issue_by_phase` ON `issue` (`community_id`,`phase`,`no`);--> statement-breakpoint
CREATE INDEX `issue_by_phase_and_category` ON `issue` (`community_id`,`phase`,`category`,`no`);--> statement-breakpoint
CREATE INDEX `issue_by_state` ON `issue` (`community_id`,`state`,`no`);--> statement-breakpoint
CREATE INDEX `issue_by_category` ON `issue` (`community_id`,`category`,`no`);--> statement-breakpoint
CREATE INDEX `issue_by_compound` ON `issue` (`community_id`,`compound_id`,`phase`,`no`);--> statement-breakpoint
CREATE INDEX `issue_by_time` ON `issue` (`community_id`,`reported_at`);--> statement-breakpoint
CREATE INDEX `issue_by_place` ON `issue` (`community_id`,`phase`,`category`,`lat`);--> statement-breakpoint
CREATE INDEX `issue_by_reporter` ON `issue` (`reported_by`,`community_id`,`no`);--> statement-breakpoint
CREATE INDEX `issue_public` ON `issue` (`community_id`,`no`) WHERE "issue"."published_at" is not null;--> statement-breakpoint
CREATE INDEX `issue_public_by_phase` ON `issue` (`community_id`,`phase`,`no`) WHERE "issue"."published_at" is not null;--> statement-breakpoint
CREATE INDEX `issue_public_by_category` ON `issue` (`community_id`,`category`,`no`) WHERE "issue"."published_at" is not null;--> statement-breakpoint
CREATE INDEX `issue_public_by_phase_and_category` ON `issue` (`community_id`,`phase`,`category`,`no`) WHERE "issue"."published_at" is not null;--> statement-breakpoint
CREATE INDEX `issue_public_by_compound` ON `issue` (`community_id`,`compound_id`,`no`) WHERE "issue"."published_at" is not null;--> statement-breakpoint
CREATE INDEX `issue_by_organisation` ON `issue` (`organisation_id`,`phase`,`no`);--> statement-breakpoint
CREATE INDEX `issue_due` ON `issue` (`community_id`,`next_at`) WHERE "issue"."next_at" is not null;--> statement-breakpoint
CREATE TABLE `issue_follower` (
	`issue_id` text NOT NULL,
	`person_id` text NOT NULL,
	`because` text NOT NULL,
	`at` integer NOT NULL,
	`left_at` integer,
	PRIMARY KEY(`issue_id`, `person_id`),
	FOREIGN KEY (`issue_id`) REFERENCES `issue`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `issue_follower_by_person` ON `issue_follower` (`person_id`,`at`);--> statement-breakpoint
CREATE TABLE `issue_photo` (
	`issue_id` text NOT NULL,
	`seq` integer NOT NULL,
	`position` integer NOT NULL,
	`name` text NOT NULL,
	`photo_id` text NOT NULL,
	`redacted_id` text,
	`redacted_by` text,
	PRIMARY KEY(`issue_id`, `seq`, `position`),
	FOREIGN KEY (`issue_id`) REFERENCES `issue`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`photo_id`) REFERENCES `photo`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`redacted_id`) REFERENCES `photo`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `issue_photo_once` ON `issue_photo` (`photo_id`);--> statement-breakpoint
CREATE TABLE `issue_step` (
	`issue_id` text NOT NULL,
	`seq` integer NOT NULL,
	`kind` text NOT NULL,
	`state` text NOT NULL,
	`at` integer NOT NULL,
	`by` text NOT NULL,
	`organisation_id` text,
	`because` text,
	`due_at` integer,
	`level` text,
	`merged_into` text,
	PRIMARY KEY(`issue_id`, `seq`),
	FOREIGN KEY (`issue_id`) REFERENCES `issue`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `organisation` (
	`id` text PRIMARY KEY NOT NULL,
	`community_id` integer NOT NULL,
	`name` text NOT NULL,
	`name_en` text,
	`phone` text,
	`added_at` integer NOT NULL,
	`removed_at` integer,
	FOREIGN KEY (`community_id`) REFERENCES `community`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `organisation_named` ON `organisation` (`community_id`,`name`) WHERE "organisation"."removed_at" is null;--> statement-breakpoint
CREATE TABLE `responder_link` (
	`id` text PRIMARY KEY NOT NULL,
	`token_hash` text NOT NULL,
	`issue_id` text NOT NULL,
	`organisation_id` text NOT NULL,
	`seq` integer NOT NULL,
	`made_by` text NOT NULL,
	`made_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`revoked_at` integer,
	FOREIGN KEY (`issue_id`) REFERENCES `issue`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`made_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `responder_link_token_hash_unique` ON `responder_link` (`token_hash`);--> statement-breakpoint
CREATE INDEX `responder_link_by_issue` ON `responder_link` (`issue_id`,`made_at`);--> statement-breakpoint
CREATE TABLE `route` (
	`community_id` integer NOT NULL,
	`category` text NOT NULL,
	`compound_id` text DEFAULT '' NOT NULL,
	`organisation_id` text NOT NULL,
	PRIMARY KEY(`community_id`, `category`, `compound_id`),
	FOREIGN KEY (`community_id`) REFERENCES `community`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action
);
